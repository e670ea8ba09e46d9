import { expect, test } from "./page.js";

test("a button that is pressed before the modules are there is heard", async ({ page }) => {
  let press = () => {};
  const pressed = new Promise((resolve) => (press = () => resolve(undefined)));
  await page.route(/\/page\/main\.js/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("button", { name: "Sample" }).click();
  press();
  await expect(page.locator("#article mark").first()).toBeVisible();
});

test("the box is painted before the engine is asked for, and takes a text before the engine is there", async ({ analyzer, page }) => {
  const [painted = 0, asked = 0] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    performance.getEntriesByType("resource").find(({ name }) => name.includes(".wasm"))?.startTime,
  ]);
  expect(painted).toBeGreaterThan(0);
  expect(asked).toBeGreaterThanOrEqual(painted);

  await page.route("**/*.wasm?*", async (route) => {
    await expect(page.locator("#source")).toBeVisible(); // the sample was taken
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await expect(async () => {
    await page.getByRole("button", { name: "sample" }).click({ timeout: 500 }); // until there is somebody to hear it
    await expect(page.locator("#source")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(analyzer.article).not.toBeEmpty();
  analyzer.requests.length = 0;
});
