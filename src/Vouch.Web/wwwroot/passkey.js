// Lets a device make or use a passkey, then sends the form it stands in. Without it, people sign in with a password.
(() => {
  "use strict";
  const supported = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const message = form.querySelector("[data-passkey-message]");
    const say = (text) => { message.textContent = text; };
    say(supported ? "" : "This browser cannot use passkeys.");

    form.addEventListener("submit", async (event) => {
      const field = form.querySelector("input[name='credential' i]");
      if (!supported || field.value) { return; }
      event.preventDefault();
      const options = JSON.parse(form.dataset.passkeyOptions);
      try {
        const credential = form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        field.value = JSON.stringify(credential);
        form.submit();
      } catch (error) {
        say(error.name === "NotAllowedError" ? "Nothing was chosen. Try again when you are ready." : "Your device could not do that. Try again, or use your password.");
      }
    });
  }
})();
