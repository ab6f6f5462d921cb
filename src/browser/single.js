// Starts the app in the one file that holds all of it: its modules, its styles and a timeline.
// Nothing is fetched but what the page itself holds; its policy allows nothing else. The build
// puts the modules' scripts in here.
import * as app from "hito-app";
import { bytes, held } from "./single-part.js";

const address = (text, type) => URL.createObjectURL(new Blob([text], { type }));

/** This page without its timeline, and without what has come into it since. */
function template() {
  const page = document.documentElement.cloneNode(true);
  for (const { name } of [...page.attributes]) page.removeAttribute(name);
  page.setAttribute("lang", "en");
  page.setAttribute("data-theme", "auto");
  for (const part of page.children) {
    let between = false;
    for (const node of [...part.childNodes]) {
      if (node.nodeType === Node.COMMENT_NODE) between = !node.data.startsWith(" /");
      else if (between || node.matches?.("body > :not(#app, #start-failed, style, script)")) node.remove();
    }
  }
  page.querySelector("#app").replaceChildren();
  page.querySelectorAll("style[data-sheet]").forEach((sheet) => sheet.setAttribute("media", "not all"));
  return `<!doctype html>\n${page.outerHTML}`;
}

try {
  await app.default({ module_or_path: await bytes("app") });
  // A page that stands alone has no template beside it: it is one.
  app.beside(async (name) => {
    if (name !== "single.html") throw new Error(`There is no ${name} in this file.`);
    return address(template(), "text/html");
  });
  app.page(new URL(".", document.baseURI).href, address(held("timeline"), "application/json"), document.documentElement.lang);
} catch (error) {
  // What is written stays, without the tools that will not come.
  document.documentElement.classList.remove("js", "shell");
  document.getElementById("start-failed").hidden = false;
  throw error;
}
