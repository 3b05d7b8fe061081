import type { ChartScene } from '../timeline/scene.ts';

/** A named box of a scene, in CSS pixels of the drawing. */
export interface Rect {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes of the labels. */
export function labelRects(scene: ChartScene): readonly Rect[] {
  return scene.marks.flatMap((mark) =>
    mark.label
      ? [
          {
            name: `label of ${mark.id} in ${mark.lane}`,
            left: mark.label.x,
            right: mark.label.x + mark.label.width,
            top: mark.label.y,
            bottom: mark.label.y + mark.label.height,
          },
        ]
      : [],
  );
}

/** Boxes of marks, bands of long ones and pills. */
export function shapeRects(scene: ChartScene): readonly Rect[] {
  const marks = scene.marks.flatMap((mark) => {
    const half = mark.sizePx / 2;
    const name = `mark of ${mark.id} in ${mark.lane}`;
    const shape = {
      name,
      left: mark.x - half,
      right: mark.x + half,
      top: mark.y - half,
      bottom: mark.y + half,
    };
    if (!mark.extent) return [shape];
    const { x, width, height } = mark.extent;
    const band = { top: mark.y - height / 2, bottom: mark.y + height / 2 };
    return [
      shape,
      { name: `band of ${mark.id} in ${mark.lane}`, left: x, right: x + width, ...band },
    ];
  });
  const pills = scene.clusters.map((pill) => ({
    name: `pill of ${pill.ids.length} in ${pill.lane}`,
    left: pill.x,
    right: pill.x + pill.width,
    top: pill.y,
    bottom: pill.y + pill.height,
  }));
  return [...marks, ...pills];
}

/** A long soft band carries its own label; nobody else's may lie there. */
const ownBand = (label: Rect): string => label.name.replace('label', 'band');

/** The first label that lies over another or over a shape, in words; null where none does. */
export function firstOverlap(scene: ChartScene): string | null {
  const labels = labelRects(scene);
  const others = shapeRects(scene);
  for (const [place, label] of labels.entries()) {
    const hit =
      labels.slice(place + 1).find((other) => overlaps(label, other)) ??
      others.find((other) => other.name !== ownBand(label) && overlaps(label, other));
    if (hit) return `${label.name} lies over ${hit.name}`;
  }
  return null;
}

/** Every place at which a milestone is shown, as `id@lane`, sorted. */
export function shownPlaces(scene: ChartScene): readonly string[] {
  const ofMarks = scene.marks.flatMap((mark) =>
    [mark.id, ...mark.stacked].map((id) => `${id}@${mark.lane}`),
  );
  const ofPills = scene.clusters.flatMap((pill) => pill.ids.map((id) => `${id}@${pill.lane}`));
  return [...ofMarks, ...ofPills].sort();
}
