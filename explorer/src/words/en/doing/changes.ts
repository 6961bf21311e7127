export default {
  title: "What has changed, by whom and why?",
};
