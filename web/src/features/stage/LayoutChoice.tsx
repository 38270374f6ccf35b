import { IconColumns2, IconLayoutGrid, IconUserSquare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';

const layouts = [
  { layout: 'grid', Icon: IconLayoutGrid },
  { layout: 'speaker', Icon: IconUserSquare },
  { layout: 'side_by_side', Icon: IconColumns2 },
] as const;

/** How the cameras stand on the stage, for everybody. */
export function LayoutChoice() {
  const { t } = useTranslation('stage');
  const stage = usePart('stage');
  const mayChange = useMay('stage', 'change_layout');
  const command = useCommand();
  if (!stage || !mayChange) return null;
  return layouts.map(({ layout, Icon }) => (
    <RailButton
      key={layout}
      label={t(`layout.${layout}`)}
      isPressed={stage.layout === layout}
      onClick={() => void command({ kind: 'change_layout', layout, spotlight: stage.spotlight })}
    >
      <Icon size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  ));
}
