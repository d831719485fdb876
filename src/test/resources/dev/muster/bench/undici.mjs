// Fetches a list with undici, so many at once: undici.mjs LIST IN_FLIGHT
import { readFileSync } from "node:fs";
import { request } from "undici";

const urls = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
let next = 0;

async function work() {
  while (next < urls.length) {
    const { statusCode, body } = await request(urls[next++]);
    await body.text();
    if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  }
}

await Promise.all(Array.from({ length: Number(process.argv[3]) }, work));
process.exit(0);
