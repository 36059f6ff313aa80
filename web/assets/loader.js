// Unpacks the program that stands in the page, and begins it.
(async () => {
  "use strict";
  const packed = document.getElementById("programma");
  try {
    const letters = atob(packed.textContent);
    packed.remove();
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const module = await new Response(unpacked).arrayBuffer();
    await wasm_bindgen({ module_or_path: module });
  } catch (error) {
    console.error(error);
    document.getElementById("wachten").textContent = "@TOO_OLD@";
  }
})();
