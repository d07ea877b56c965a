// Says so when what somebody types could not be saved by itself, tries again, and asks before unsaved words are left behind.
// Saving itself is htmx; without scripts one saves with the button.
(() => {
  "use strict";
  const secondsToRetry = 10;

  for (const field of document.querySelectorAll("[data-autosave]")) {
    let unsaved = false;
    let sent = field.value;
    const say = (text) => { document.querySelector("[data-autosave-state]").textContent = text; };
    const failed = () => {
      say(field.dataset.autosave);
      setTimeout(() => field.dispatchEvent(new Event("retry")), secondsToRetry * 1000);
    };

    field.addEventListener("input", () => { unsaved = true; });
    field.addEventListener("htmx:before:request", () => { sent = field.value; });
    field.addEventListener("htmx:error", failed);
    field.addEventListener("htmx:response:error", failed);
    field.addEventListener("htmx:after:swap", () => {
      unsaved = field.value !== sent || document.querySelector("[data-autosave-state='saved']") === null;
    });
    field.form.addEventListener("submit", () => { unsaved = false; });
    window.addEventListener("beforeunload", (event) => {
      if (unsaved) { event.preventDefault(); }
    });
  }
})();
