// Keeps what somebody types into a long form, a moment after they pause and when they leave the tab, so that it is there again when they
// come back. It is kept on the server, for them alone; without scripts the button "Keep as a draft" does the same.
(() => {
  "use strict";
  const secondsOfPause = 2;
  const secondsToRetry = 10;

  for (const place of document.querySelectorAll("[data-draft]")) {
    const form = place.closest("form");
    const state = place.querySelector("[data-draft-state]");
    let changed = false;
    let leaving = false;
    let timer = 0;
    let request = null;

    const keep = async (isLast) => {
      clearTimeout(timer);
      if (!changed || leaving) {
        return;
      }

      changed = false;
      request = new AbortController();
      try {
        const answer = await fetch(place.dataset.draft, {
          method: "POST", body: new FormData(form), headers: { "X-Draft": "kept" }, redirect: "error", keepalive: isLast, signal: request.signal,
        });
        if (!answer.ok) {
          throw new Error(answer.statusText);
        }

        state.textContent = place.dataset.draftKept;
      } catch {
        if (!leaving) {
          changed = true;
          state.textContent = place.dataset.draftFailed;
          timer = setTimeout(keep, secondsToRetry * 1000, false);
        }
      }
    };

    form.addEventListener("input", () => {
      changed = true;
      clearTimeout(timer);
      timer = setTimeout(keep, secondsOfPause * 1000, false);
    });
    form.addEventListener("submit", () => {
      leaving = true; // what is sent is no draft any more
      request?.abort();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        keep(true);
      }
    });
  }
})();
