import { expect, test } from "./page.js";

test.use({ colorScheme: "light" });

test("the theme follows the system until it is chosen, and the choice is remembered", async ({ analyzer, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.getByRole("button", { name: "Light" }).click();
  expect(await ground()).toBe(light);
  await analyzer.open();
  expect(await ground()).toBe(light);
});
