import { expect, test } from "./page.js";

const HOSTILE = `The mayor of London said on Monday that the page was safe.

<img src="https://attacker.example/x.png" onerror="window.ran = 'img'"> <script>window.ran = "script"</script>

<a href="javascript:window.ran='link'">Read the statement</a> <iframe src="https://attacker.example/"></iframe>

<svg onload="window.ran='svg'"></svg><style>@import "https://attacker.example/x.css";</style> "><b onmouseover="window.ran='b'">Bold</b>`;

/** Where the pasted text might have become markup. */
const SINKS = "img, iframe, a, svg, style, script, b, [onerror], [onload], [onmouseover]";

for (const [flavour, type] of [["plain text", "text/plain"], ["HTML", "text/html"]]) {
  test(`nothing of a hostile paste runs or loads: ${flavour}`, async ({ analyzer, page }) => {
    await analyzer.paste({ [type ?? ""]: type === "text/html" ? `<p>${HOSTILE}</p>` : HOSTILE });
    await expect(analyzer.article).toContainText("the page was safe");
    await page.getByRole("tab", { name: /What was changed/ }).click();
    await expect(page.locator("#result").locator(SINKS)).toHaveCount(0);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });
}

test("hostile names of files are text", async ({ analyzer, page }) => {
  const name = "<img src=x onerror=window.ran=1>.txt";
  await analyzer.drop({ name, type: "text/plain", bytes: [...Buffer.from("The mayor of London spoke on Monday.")] });
  await expect(page.locator("#source")).toContainText(name);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("the page's own policy forbids what an injected script would need", async ({ analyzer, page }) => {
  const refused = await page.evaluate(async () => {
    const attempts = {
      markup: () => {
        document.createElement("div").innerHTML = "<b>x</b>";
      },
      worker: () => new Worker("data:text/javascript,0"),
      policy: () => /** @type {any} */ (window).trustedTypes.createPolicy("other", {}),
      network: () => fetch("https://attacker.example/"),
    };
    /** @type {string[]} */
    const names = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
      } catch {
        names.push(name);
      }
    }
    return names;
  });
  expect(refused).toEqual(["markup", "worker", "policy", "network"]);
  expect(analyzer.errors.length).toBeGreaterThan(0);
  analyzer.errors.length = 0; // the refusals, which the browser logs
  analyzer.requests.length = 0; // the refused one is reported, too
});
