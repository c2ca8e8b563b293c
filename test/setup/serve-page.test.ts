import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servePage } from "../../setup/serve-page.mjs";

const around = mkdtempSync(join(tmpdir(), "serve-page-"));
const folder = join(around, "page");
let server: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "a b.js"), "1;");
  writeFileSync(join(around, "secret.txt"), "secret");
  mkdirSync(`${folder}-twin`);
  writeFileSync(join(`${folder}-twin`, "secret.txt"), "secret");
  server = await servePage(folder, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(around, { recursive: true });
});

/** The path as it stands: fetch would tidy the dots away before they reach the server. */
function statusOf(path: string, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const sent = request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });
}

describe("servePage", () => {
  it("answers on loopback, with the type of each file", async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(server.address);
    expect(await page.text()).toBe("<!doctype html>");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const script = await fetch(`${server.address}a%20b.js?v=1`);
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it("forbids the page to talk to anyone else, and isolates it", async () => {
    const { headers } = await fetch(server.address);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("connect-src 'self'");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/../page-twin/secret.txt"])(
    "does not leave its folder for %s",
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );

  it.each(["/missing.html", "/%ff", "/%00", "//"])("has nothing at %s", async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it("only reads", async () => {
    expect(await statusOf("/", "HEAD")).toBe(200);
    expect(await statusOf("/", "POST")).toBe(405);
  });

  it("says so when the port is taken", async () => {
    const port = Number(new URL(server.address).port);
    await expect(servePage(folder, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
