import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Puts another release in the place of one: its page differs.
 *
 * @param {string} release the folder
 */
export async function deploy(release) {
  const worker = join(release, "sw.js");
  const index = join(release, "index.html");
  const page = (await readFile(index, "utf8")).replace("</main>", "<p>Second release</p></main>");
  await writeFile(index, page);
  const hash = createHash("sha256").update(page).digest("base64");
  const script = await readFile(worker, "utf8");
  await writeFile(worker, script.replace(/"version":"[^"]+"/, '"version":"second"').replace(/("\.\/":)"[^"]+"/, `$1"${hash}"`));
}
