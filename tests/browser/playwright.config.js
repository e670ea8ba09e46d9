import { defineConfig } from "@playwright/test";

const PORT = Number(process.env.PORT ?? 4173);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  timeout: 120_000, // for a busy machine; a spec takes two or three seconds
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: "line",
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    serviceWorkers: "block", // offline.spec.js has them
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? process.env.CHROME ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node_modules/.bin/sirv dist --dev --quiet --port ${PORT}`,
    cwd: "../..",
    port: PORT,
    reuseExistingServer: false,
  },
});
