import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationField } from '~/api/wire';
import classes from './Registration.module.css';

type FieldListProps = {
  fields: RegistrationField[];
  nameOf: (field: RegistrationField) => string;
  onMove: (fields: RegistrationField[]) => void;
  children: (field: RegistrationField) => ReactNode;
};

function Row({ field, name, children }: { field: RegistrationField; name: string; children: ReactNode }) {
  const { t } = useTranslation('registrants');
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: field.id });
  const moved = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined;
  return (
    <li
      ref={setNodeRef}
      className={classes.question}
      data-dragging={isDragging || undefined}
      style={{ transform: moved, transition }}
    >
      <ActionIcon
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        className={classes.handle}
        aria-label={t('drag', { what: name })}
      >
        <IconGripVertical size={18} />
      </ActionIcon>
      {children}
    </li>
  );
}

/** The form in its order: by dragging, or with the keyboard on a handle: Space takes a field up, arrows move it, Space lays it down. */
export function FieldList({ fields, nameOf, onMove, children }: FieldListProps) {
  const { t } = useTranslation('registrants');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: unknown) => fields.findIndex((field) => field.id === id);
  const name = (id: unknown) => {
    const field = fields[place(id)];
    return field ? nameOf(field) : '';
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(arrayMove(fields, place(active.id), place(over.id)));
  };
  const told = (words: 'taken' | 'moved' | 'laid', id: unknown, over?: unknown) =>
    t(`dragging.${words}`, { what: name(id), place: place(over ?? id) + 1, count: fields.length });
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        screenReaderInstructions: { draggable: t('dragging.how') },
        announcements: {
          onDragStart: ({ active }) => told('taken', active.id),
          onDragOver: ({ active, over }) => told('moved', active.id, over?.id),
          onDragEnd: ({ active, over }) => told('laid', active.id, over?.id),
          onDragCancel: ({ active }) => told('laid', active.id),
        },
      }}
    >
      <SortableContext items={fields.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={classes.questions}>
          {fields.map((field) => (
            <Row key={field.id} field={field} name={nameOf(field)}>
              {children(field)}
            </Row>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
