import actors from "./actors.ts";
import aims from "./aims.ts";
import chains from "./chains.ts";
import contributions from "./contributions.ts";
import deviations from "./deviations.ts";
import driven from "./driven.ts";
import drivers from "./drivers.ts";
import embed from "./embed.ts";
import gaps from "./gaps.ts";
import header from "./header.ts";
import history from "./history.ts";
import map from "./map.ts";
import measures from "./measures.ts";
import place from "./place.ts";
import priorities from "./priorities.ts";
import review from "./review.ts";
import search from "./search.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default {
  actors,
  aims,
  chains,
  contributions,
  deviations,
  driven,
  drivers,
  embed,
  gaps,
  header,
  history,
  map,
  measures,
  place,
  priorities,
  review,
  search,
  shares,
  shell,
};
