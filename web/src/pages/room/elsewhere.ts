/**
 * The room where nobody enters it: recorded, shown again, looked at in small, tried on in colours. One piece for all of them, so that
 * the room's own way in falls into few: each further place that shares some of it would cut it into more, and each cut costs.
 */
export { LobbyPreview, RoomPreview } from '~/pages/event/branding/preview/RoomPreview';
export { RecorderPage } from '~/pages/recorder/RecorderPage';
export { Replay } from '~/replay/Replay';
export { AttendeesStage } from './AttendeesStage';
