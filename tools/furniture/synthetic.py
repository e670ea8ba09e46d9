"""Makes pages for the trainer: articles of a corpus, one {"text": ...} a line, set among furniture of many sites' kinds."""
import json
import random

SECTIONS = {
    "en": "Home|News|World|Politics|Business|Markets|Sport|Sports|Opinion|Culture|Arts|Science|Health|Travel|Food|Video|Photos|Weather|Local|"
          "Education|Technology|Lifestyle|Obituaries|Podcasts|Books|Real Estate|Jobs|Crosswords|Events|E-Edition|Rugby|Cricket|Middle East|"
          "Climate|Long Reads|The Big Picture|Data Desk|Country Life|Morning Edition|Inside Parliament|Harbour Watch|Schools|Wheels",
    "de": "Startseite|Politik|Wirtschaft|Kultur|Sport|Wissen|Reise|Auto|Panorama|Gesundheit|Meinung|Lokales|Stellenmarkt|Immobilien|Wetter",
    "fr": "Accueil|Politique|Économie|Société|Culture|Sport|Sciences|Santé|Régions|Monde|Débats|Vidéos|Immobilier|Emploi|Météo",
    "es": "Portada|Política|Economía|Sociedad|Deportes|Cultura|Mundo|Opinión|Tecnología|Gente|Vídeos|Hemeroteca|El tiempo|Loterías",
    "pt": "Capa|Política|Economia|Esporte|Cultura|Mundo|Saúde|Educação|Colunas|Vídeos|Assine|Loterias|Cidades|Agronegócio",
    "it": "Home|Cronaca|Politica|Esteri|Economia|Sport|Cultura|Spettacoli|Salute|Motori|Viaggi|Video|Meteo|Lavoro",
}
TOOLS = ("Skip to content|Menu|Search|Log in|Sign in|Register|Subscribe|Subscribe now|My account|Close|Toggle navigation|Live|Newsletters|"
         "E-paper|Donate|Follow us|Go").split("|")
SHARE = "Share|Tweet|Facebook|Twitter|WhatsApp|Email|Print|LinkedIn|Reddit|Copy link|Save|Telegram|Pin it|Share on Facebook|Share via Email".split("|")
LEADS = ("Related articles|Related stories|Read more|Also read|More on this story|You may also like|Most read|Trending now|Top stories|"
         "Recommended|Don't miss|Latest news|Editor's picks|More from the region|In other news|From our archive|Lesen Sie auch|Lire aussi|"
         "Leia mais|Te puede interesar|Leggi anche|What others are reading|More headlines|Around the country").split("|")
AFTER_LINKS = "View all|See more|Load more stories|More »|Read the full story|Show more".split("|")
ADS = "ADVERTISEMENT|Advertisement|Sponsored|Story continues below advertisement|Continue reading below|Advertisement - scroll to continue|Ad|Anzeige|Publicité".split("|")
BOXES = (
    "Sign up for our evening newsletter and never miss the day's stories in your inbox.|Get the best of our reporting, free, every Friday.|"
    "Stay up to date with our free daily briefing|Enter your email address|By signing up you agree to our terms of use and privacy policy.|"
    "Your support keeps our newsroom independent. Become a member from £3 a month.|Download our app for breaking news alerts.|"
    "Want the facts before breakfast? Join 40,000 readers of The Early Tide.|Follow us on Instagram for pictures from the region.|"
    "Thank you for reading. You have two free articles left this month.|Join the conversation and tell us what you think below.|"
    "Have a story? Write to our news desk at desk@example.org.|This story first appeared in our Saturday magazine.|"
    "Our journalists work to standards that you can read here."
).split("|")
COOKIES = (
    "We use cookies to make this site work, to measure its use and to show advertising that suits you.|Accept all|Manage cookies|"
    "Wir verwenden Cookies, um Ihnen unsere Dienste anzubieten.|Alle akzeptieren|Nous utilisons des cookies pour mesurer l'audience de ce site.|"
    "Tout accepter|We and our partners store and access information on your device.|Reject all"
).split("|")
FOOTER = (
    "About us|Contact us|Privacy policy|Terms of use|Cookie settings|Advertise with us|Careers|Help|Site map|Accessibility|Editorial code|"
    "Corrections|Complaints|Archive|Subscriptions|RSS|Work with us|Our newsroom|Media kit|Impressum|Datenschutz|Mentions légales|Aviso legal|"
    "Política de privacidade|Gift a subscription|Student offers|Press office|Partner sites"
).split("|")
COPYRIGHT = ("© {y} The Harbour Post. All rights reserved.|Copyright {y} Delta Media Group. All Rights Reserved.|© {y} Hill Country Press|"
             "All content © {y} Valley News. No part may be used without permission.|© Nordlicht Verlag {y}").split("|")
TAGS = "budget|parliament|drought|transport|elections|courts|harvest|floods|schools|energy|migration|health service|football|strike|tax".split("|")
TOPICS = "Budget|Parliament|Drought|Central Bank|Elections|Supreme Court|Harvest|Floods|Schools|Energy|Migration|Football|Strike|Tax".split("|")
NAMES = "Amina Okoye|Jonas Brandt|Lucía Ferrer|Tom Hale|Mei Tan|Ravi Menon|Sofia Costa|Peter Novak|Hana Yilmaz|Grace Mensah|Ole Lund|Ana Paz".split("|")
BIOS = ("{n} is a reporter on the national desk. {n} joined the paper in {y}.|{n} covers courts and crime for us.|"
        "{n} writes about the economy and tweets at @{h}.").split("|")
COMMENTS = ("{k} Comments|Comments ({k})|Leave a comment|Join the discussion|Your email address will not be published.|Log in to comment|Newest|Oldest|"
            "Be the first to comment on this story.|Report abuse|Reply").split("|")
HEADINGS = "What happens next|A long wait|‘No other way’|The view from the coast|Why it matters|Next steps|Cost to farmers|Who pays?|How it began|Early years".split("|")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Page:
    """Lines with their labels: "+" article, "-" furniture, "." neither counts."""

    def __init__(self, rng, corpus):
        self.rng, self.corpus, self.lines = rng, corpus, []
        self.tight = rng.random() < 0.2  # all line breaks single
        self.site = rng.choice(list(SECTIONS))
        if rng.random() < 0.6:
            self.site = "en"

    def add(self, label, text, apart=None):
        self.lines.append((label, text, (label != "-" if apart is None else apart) and not self.tight))

    def some(self, of, low, high):
        high = min(high, len(of))
        return self.rng.sample(of, self.rng.randint(min(low, high), high))

    def headline(self):
        return self.rng.choice(self.corpus)[0]

    def teaser(self):
        return self.rng.choice(self.corpus)[1][0].split(". ")[0].rstrip(".") + "."

    def date(self):
        r = self.rng
        return r.choice(["{d} {m} {y}", "{m} {d}, {y}", "{m} {d}, {y} at {h}:{n:02d} pm"]).format(
            d=r.randint(1, 28), m=r.choice(MONTHS), y=r.randint(2005, 2024), h=r.randint(1, 12), n=r.randint(0, 59))

    def menu(self):
        r = self.rng
        sections = self.some(SECTIONS[self.site].split("|") + (SECTIONS["en"].split("|") if r.random() < 0.2 else []), 6, 40)
        for item in r.sample(TOOLS, r.randint(0, 4)) + sections:
            self.add("-", item)
        if r.random() < 0.3:
            for item in sections:
                self.add("-", item)
        if r.random() < 0.2:
            self.add("-", "".join(self.some(sections, 3, 7)))

    def share(self):
        for item in self.some(SHARE, 2, 6):
            self.add("-", item)
        if self.rng.random() < 0.2:
            self.add("-", str(self.rng.randint(0, 4000)) + self.rng.choice(["", " shares", " views"]))

    def links(self, low=2, high=6, teasers=0.2):
        r = self.rng
        apart = r.random() < 0.3
        with_teasers, stamped = r.random() < teasers, r.random() < 0.25
        if r.random() < 0.9:
            self.add("-", r.choice([str, str.upper])(r.choice(LEADS)) + r.choice(["", ":", ""]), apart)
        for _ in range(r.randint(low, high)):
            self.add("-", self.headline(), apart)
            if with_teasers:
                self.add("-", self.teaser(), apart)
            if stamped:
                self.add("-", r.choice([self.date(), f"{r.randint(1, 23)} hours ago", r.choice(SECTIONS['en'].split('|'))]), apart)
        if r.random() < 0.3:
            self.add("-", r.choice(AFTER_LINKS), apart)

    def box(self):
        for item in self.some(BOXES, 1, 2) + (["Subscribe"] if self.rng.random() < 0.4 else []):
            self.add("-", item, self.rng.random() < 0.6)

    def article(self, title, paragraphs):
        r = self.rng
        for n, paragraph in enumerate(paragraphs):
            if n and r.random() < 0.06:
                self.add("+", r.choice(HEADINGS))
            if n and r.random() < 0.05:
                r.choice([lambda: self.add("-", r.choice(ADS), True), lambda: self.links(1, 4, 0), self.box, self.share])()
            if n and r.random() < 0.05:
                self.add(".", self.headline() + r.choice([" (Reuters)", " [Ana Paz/AFP]", ". Photo: AP"]))
            self.add("+", paragraph)

    def compose(self):
        r = self.rng
        title, paragraphs = r.choice(self.corpus)
        if r.random() < 0.2:
            for item in self.some(COOKIES, 1, 3):
                self.add("-", item)
        if r.random() < 0.85:
            self.menu()
        if r.random() < 0.3:
            self.links(3, 8, 0.1)
        self.add(".", title)
        if r.random() < 0.3:
            self.share()
        if r.random() < 0.7:
            self.add(".", r.choice(["By ", ""]) + r.choice(NAMES), False)
        if r.random() < 0.7:
            self.add(".", self.date(), False)
        if r.random() < 0.4:
            self.share()
        self.article(title, paragraphs)
        parts = [self.share, self.box, lambda: self.links(3, 8), lambda: self.links(3, 10), self.tags, self.bio, self.comments]
        for part in r.sample(parts, r.randint(1, 5)):
            part()
        for item in self.some(FOOTER, 4, 16):
            self.add("-", item)
        if r.random() < 0.8:
            self.add("-", r.choice(COPYRIGHT).format(y=r.randint(2008, 2024)))
        return self.lines

    def tags(self):
        r = self.rng
        if r.random() < 0.5:
            self.add("-", "Tags: " + ", ".join(self.some(TAGS, 2, 5)))
        else:
            self.add("-", r.choice(["Topics", "Tags", "Filed under"]))
            for item in self.some(TOPICS, 2, 5):
                self.add("-", item)

    def bio(self):
        name = self.rng.choice(NAMES)
        self.add("-", name)
        self.add("-", self.rng.choice(BIOS).format(n=name, y=self.rng.randint(1999, 2020), h=name.split()[0].lower()))

    def comments(self):
        for item in self.some(COMMENTS, 1, 4):
            self.add("-", item.format(k=self.rng.randint(0, 900)))


def corpus(path, most=1500):
    """(title, paragraphs) of the articles that begin with a title."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            blocks = [b.strip() for b in json.loads(line)["text"].split("\n\n") if b.strip()]
            if len(blocks) > 3 and len(blocks[0]) < 110 and not blocks[0].endswith("."):
                found.append((blocks[0], [" ".join(b.split()) for b in blocks[1:]]))
    return found[:most]


def pages(path, count, seed=1):
    """`count` pages, each a text and its lines' labels in order."""
    rng, articles = random.Random(seed), corpus(path)
    for _ in range(count):
        lines = Page(rng, articles).compose()
        text = "".join(("\n\n" if apart else "\n") + line for _, line, apart in lines).strip()
        yield text + "\n", [label for label, _, _ in lines]
