// Opens code-server in headless Chromium with the extension under development and
// the tests to run inside it: drive.js PORT WORKSPACE EXTENSION TESTS PICTURES.
// The tests ask for clicks and for pictures, which go to the folder PICTURES.
// The exit code is the tests'.
const { chromium } = require("playwright-core");
const fs = require("fs");
const os = require("os");
const path = require("path");

const [port, workspace, extension, tests, pictures] = process.argv.slice(2);
const limit = 240_000;

/** Does what the tests ask for: "picture NAME", "press KEY" or "click SELECTOR". */
async function obey(page, what, how) {
  switch (what) {
    case "picture":
      await page.waitForTimeout(800);
      return page.screenshot({ path: path.join(pictures, how + ".png") });
    case "press":
      return page.keyboard.press(how);
    case "click":
      return page.locator(how).first().click({ timeout: 15_000 });
  }
  throw new Error("asked for " + what);
}

async function main() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  const page = context.pages()[0];
  const messages = [];
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction("codeAutomationLog", (kind, args) => {
    if (kind === "error" || String(args[0]).startsWith("test:")) {
      messages.push(args.join(" "));
    }
    const asked = String(args[0]).match(/^test: ask (\w+) (.*)$/);
    if (asked) {
      void obey(page, asked[1], asked[2]).catch(async (error) => {
        messages.push(String(error));
        await page.screenshot({ path: path.join(pictures, "failed.png") });
      });
    }
  });
  await page.exposeFunction("codeAutomationExit", (code) => finish(code));
  const authority = `127.0.0.1:${port}`;
  const payload = [
    ["extensionDevelopmentPath", `vscode-remote://${authority}${extension}`],
    ["extensionTestsPath", `vscode-remote://${authority}${tests}`],
  ];
  // A released VS Code takes extension tests only with its smoke-test driver on,
  // which code-server has no option for; the page's settings say whether it is.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const meta = document.getElementById("vscode-workbench-web-configuration");
      if (meta) {
        observer.disconnect();
        const settings = JSON.parse(meta.getAttribute("data-settings"));
        settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
        meta.setAttribute("data-settings", JSON.stringify(settings));
      }
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`http://${authority}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  const code = await Promise.race([finished, new Promise((resolve) => setTimeout(() => resolve("timeout"), limit))]);
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
  const noise = (m) => !m.includes("queryGalleryExtensions");
  const shown = code === 0 ? messages.filter((m) => m.startsWith("test:") && !m.startsWith("test: ask")) : messages.filter(noise);
  console.log(shown.join("\n") + "\ntests ended with", code);
  process.exit(code === 0 ? 0 : 1);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
