export default {
  open: "Open in Samsyn",
  gone: { heading: "This is no longer shown", text: "It may have been removed, or not everybody may see it." },
};
