
"use strict";
(() => {
  const tools = document.getElementById("_tools");
  if (!tools) return;
  const body = document.querySelector("#_claims tbody");
  const cards = document.querySelectorAll("article.claim");
  const claims = [...body.rows].map((row, at) => ({ row, card: cards[at], at, hidden: false }));
  const search = document.getElementById("_search");
  const shown = document.getElementById("_shown");
  const choices = [...tools.querySelectorAll("select")];
  const headers = [...document.querySelectorAll("#_claims th[data-sort]")];
  const standings = ["supported", "contradicted", "disputed", "unverified"];
  const order = { key: "", down: false };

  // What a claim is sorted by, column by column; an absent date comes last.
  const text = (claim, cell) => claim.row.cells[cell].textContent.toLowerCase();
  const number = (claim, cell) => parseInt(claim.row.cells[cell].textContent, 10);
  const keys = {
    standing: (claim) => standings.indexOf(claim.row.dataset.standing),
    claim: (claim) => text(claim, 1),
    speaker: (claim) => text(claim, 2),
    date: (claim) => claim.row.dataset.date || "~",
    for: (claim) => number(claim, 4),
    against: (claim) => number(claim, 5),
  };

  const words = (claim) => {
    claim.words ??= `${claim.row.textContent} ${claim.card.textContent}`
      .toLowerCase()
      .replace(/\s+/g, " ");
    return claim.words;
  };

  const set = (claim, hidden) => {
    claim.hidden = claim.row.hidden = claim.card.hidden = hidden;
  };

  // To lay out thousands of rows takes longer than a person types: some now, more behind it.
  let waiting = [];
  let revealing;
  const reveal = () => {
    for (const claim of waiting.splice(0, 150)) set(claim, false);
    clearTimeout(revealing);
    if (waiting.length) revealing = setTimeout(reveal);
  };

  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = choices.filter((choice) => choice.value);
    const fits = (claim) =>
      chosen.every((choice) =>
        (claim.row.dataset[choice.dataset.key] || "").split("\n").includes(choice.value),
      ) && wanted.every((word) => words(claim).includes(word));
    const fitting = new Set(claims.filter(fits));
    const left = fitting.size;
    for (const claim of claims) if (!claim.hidden && !fitting.has(claim)) set(claim, true);
    waiting = claims.filter((claim) => claim.hidden && fitting.has(claim));
    reveal();
    const all = `${claims.length} claim${claims.length === 1 ? "" : "s"}`;
    shown.value = left === claims.length ? "" : `${left} of ${all}`;
  };

  const sort = () => {
    for (const header of headers) {
      const current = header.dataset.sort === order.key;
      if (current) header.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      else header.removeAttribute("aria-sort");
    }
    const key = keys[order.key] || ((claim) => claim.at);
    const ranked = claims.map((claim) => [key(claim), claim]);
    const sign = order.down ? -1 : 1;
    ranked.sort(([a, one], [b, other]) => (a < b ? -sign : a > b ? sign : one.at - other.at));
    body.append(...ranked.map(([, claim]) => claim.row));
  };

  // The address holds what is shown, so that it can be sent to somebody.
  const remember = () => {
    const state = new URLSearchParams();
    if (search.value) state.set("q", search.value);
    for (const choice of choices) if (choice.value) state.set(choice.dataset.key, choice.value);
    if (order.key) state.set("sort", (order.down ? "-" : "") + order.key);
    const hash = state.toString();
    if (hash || location.hash.includes("=")) history.replaceState(null, "", `#${hash}`);
  };

  const recall = () => {
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) return unhide(hash);
    const state = new URLSearchParams(hash);
    search.value = state.get("q") || "";
    for (const choice of choices) {
      choice.value = state.get(choice.dataset.key) || "";
      if (choice.selectedIndex < 0) choice.value = "";
    }
    const key = (state.get("sort") || "").replace(/^-/, "");
    order.key = key in keys ? key : "";
    order.down = (state.get("sort") || "").startsWith("-");
    sort();
    filter();
  };

  // A link may lead to what a filter hides.
  const unhide = (id) => {
    const target = document.getElementById(decodeURIComponent(id));
    const card = target && target.closest("article.claim[hidden]");
    if (!card) return;
    reset();
    set(claims.find((claim) => claim.card === card), false);
    target.scrollIntoView();
  };

  const reset = () => {
    search.value = "";
    for (const choice of choices) choice.value = "";
    filter();
  };

  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      filter();
      remember();
    }, 120);
  });
  for (const choice of choices) {
    choice.addEventListener("change", () => {
      filter();
      remember();
    });
  }
  document.getElementById("_reset").addEventListener("click", () => {
    order.key = "";
    order.down = false;
    sort();
    reset();
    remember();
  });
  for (const header of headers) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const key = header.dataset.sort;
      order.down = order.key === key && !order.down;
      order.key = key;
      sort();
      remember();
    });
  }

  // The numbers in the head lead to the claims they count.
  for (const count of document.querySelectorAll(".tally li:not(.all)")) {
    if (!choices.some((choice) => [...choice.options].some((it) => it.value === count.className)))
      continue;
    const link = document.createElement("a");
    link.href = `#standing=${count.className}`;
    link.append(...count.childNodes);
    link.addEventListener("click", () => tools.scrollIntoView());
    count.append(link);
  }

  // On paper everything is unfolded.
  const folded = [...document.querySelectorAll("details")];
  let open = [];
  addEventListener("beforeprint", () => {
    open = folded.filter((one) => one.open);
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = open.includes(one);
  });

  addEventListener("hashchange", recall);
  tools.hidden = claims.length < 2;
  recall();
})();
