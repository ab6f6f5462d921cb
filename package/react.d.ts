// `<hito-timeline>` in JSX, for React 19: `import "hito-timeline/react"`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { HitoAttributes, HitoEventMap, HitoTimelineElement } from "./index.js";

export * from "./index.js";

type Listeners = { [Name in keyof HitoEventMap as `on${Name}`]?: (event: HitoEventMap[Name]) => void };

export type HitoTimelineProps = Omit<DetailedHTMLProps<HTMLAttributes<HitoTimelineElement>, HitoTimelineElement>, keyof HitoAttributes> & HitoAttributes & Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "hito-timeline": HitoTimelineProps;
    }
  }
}
