import type { Bundle } from '../../model/bundle.ts';
import type { DayRange } from '../../model/calendarDate.ts';
import type { ViewState } from '../../model/viewState.ts';
import { lanesOfGroup } from '../../timeline/lanes.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import type { ChartScene, Density, FilteredMilestones, MeasureText } from '../../timeline/scene.ts';

/** What a picture of the chart shows, and how wide. */
export interface PictureRequest {
  readonly bundle: Bundle;
  readonly state: ViewState;
  readonly drawn: FilteredMilestones;
  readonly range: DayRange;
  readonly widthPx: number;
  readonly density: Density;
  readonly measure: MeasureText;
}

/** The scene of a picture: as on the screen with the same lanes, nothing selected. */
export function pictureScene(request: PictureRequest): ChartScene {
  const { bundle, state, drawn, range, widthPx, density, measure } = request;
  const plan = lanesOfGroup({
    group: state.group,
    vocabulary: bundle.vocabulary,
    filter: state.filter,
    milestones: bundle.milestones,
  });
  const stateNames = new Map(bundle.vocabulary.states.map(({ iso2, name }) => [iso2, name]));
  return layoutChart({
    ...drawn,
    range,
    plan,
    stateNames,
    widthPx,
    density,
    measure,
    eras: bundle.eras,
    isCoarse: false,
    selectedId: null,
    focusedId: null,
  });
}
