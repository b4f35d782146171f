// In an embed: tells the article around it how high it is, in the message that
// AMP and the frames of newsrooms listen for. Needs no WebAssembly.
if (parent !== window) {
  let told = 0;
  const tell = (again) => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height || (height === told && !again)) return; // hidden, or a host that grows with each message
    told = height;
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };
  new ResizeObserver(() => tell(false)).observe(document.body);
  document.fonts.ready.then(() => tell(false));
  addEventListener("load", () => tell(true));
  addEventListener("message", (event) => event.source === parent && event.data?.type === "frames-init" && tell(true));
}
