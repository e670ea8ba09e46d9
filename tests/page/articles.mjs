/** Articles written for the tests; their people and bodies are invented. */
import { PORT_STRIKE } from "../browser/articles.js";

const REACTOR = `Regulator orders second look at Kalmar reactor

By Inga Sundqvist

KALMAR, Sweden, 14 March (Nordwire) — Sweden's nuclear regulator told the operator of the Kalmar reactor on Tuesday to inspect 36 valves again, after a worker found two of them closed.

"Nobody was in danger," said Håkan Ek, who heads Ostkraft AB, the operator. "But we will look at all of them, and we will look at them twice." Ek, 58, has led Ostkraft since 2016.

The Swedish Radiation Safety Authority (SSM) had praised Ostkraft in January. The SSM's director, Marta Lindqvist, said that the authority "did not see this coming". Lindqvist will travel to Kalmar with Environment Minister Jonas Berg on Friday.

&#34;He promised us a letter within three days,&#34; said Berg&rsquo;s spokeswoman, Ella Nyström. "It never came." Nyström added that Sweden would tell Denmark and the European Union what was found.

Subscribe to our newsletter

Greenpeace called for the reactor to be shut down. Ostkraft and Greenpeace met in Stockholm last year, when about 4,000 people marched through Malmö. Ek told the marchers that the reactor was safe.`;

const HARVEST = `<h1>Rains spoil a third of Kenya&rsquo;s tea</h1>
<p class="byline">By Peter Otieno and Grace Wambui</p>
<p>NAIROBI &mdash; Heavy rain has spoiled about a third of the tea in <b>Kericho</b> county, the Kenya Tea Board said on Monday.</p>
<p>&ldquo;We have lost 12,000 tonnes,&rdquo; said Samuel Kiprono, who chairs the board. &ldquo;The roads to Mombasa are gone.&rdquo; Kiprono asked the World Bank for $40 million.</p>
<script>track("otieno")</script>
<p>Growers in Uganda and Rwanda fear the same. Amina Nakato of the Uganda Growers&rsquo; Union told Otieno that &ldquo;Kericho is only the first&rdquo;. The World Bank did not answer. Nakato and Kiprono meet in Kampala on 9 May.</p>`;

export { PORT_STRIKE, REACTOR, HARVEST };
