import { reviewNote } from '../../shared/entities/review-note.ts';
import { madeBefore } from '../../shared/http/made-before.ts';
import { reply } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { othersRecord } from './others-record.ts';

export const addNote: Handle<'addNote'> = async ({ params, body, caller, at, recordId, stamp }, { store }) => {
  const { userCode, kind } = params;
  const seen = await othersRecord(store, params, caller);
  if (seen.kind !== 'seen') return seen;
  const note = { noteId: recordId, userCode, kind, text: body.text, writtenBy: caller.userCode };
  const written = await store.write(at, create(reviewNote, note, stamp('create')));
  return reply(201, written.kind === 'done' ? written.item : madeBefore(written.current, note));
};
