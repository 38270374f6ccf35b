import type { Frame, OwnView, RoomView, StagePart } from '~/generated/room';
import { ownOfAnybody } from '~/room/attendees-view';
import { type Outcome, RoomStore } from '~/room/store';

/** What the recorder is shown: it is nobody, and keeps the layout that the stage had when REC was pressed. */
export class RecordedStore extends RoomStore {
  constructor(private readonly layout: StagePart['layout']) {
    super();
  }

  override open(view: RoomView | OwnView): Outcome {
    if (view.channel === 'own') return super.open({ ...view, parts: ownOfAnybody });
    const { stage } = view.parts;
    if (!stage) return super.open(view);
    return super.open({ ...view, parts: { ...view.parts, stage: { ...stage, layout: this.layout } } });
  }

  override advance(frame: Frame): Outcome {
    const stage = frame.set.stage;
    if (!stage || !('layout' in stage)) return super.advance(frame);
    return super.advance({ ...frame, set: { ...frame.set, stage: { ...stage, layout: this.layout } } });
  }
}
