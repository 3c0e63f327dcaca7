import { Button } from '#components/ui/button';

/** Asks once more before it takes a draft, or a note of one sent elsewhere, away. */
export function RemoveApplication({ id, isDraft, remove }: { id: string; isDraft: boolean; remove: (form: FormData) => Promise<void> }) {
  const what = isDraft ? 'this draft' : 'it from your list';
  return (
    <div className="remove">
      <details>
        <summary className="btn quiet">Remove {what}</summary>
        <form action={remove} className="stack">
          <input type="hidden" name="id" value={id} />
          <p className="small muted">
            {isDraft ? 'What you wrote goes with it.' : 'Its timeline and your notes go with it. The employer hears nothing of it.'} This
            can’t be undone.
          </p>
          <Button kind="danger">Yes, remove {what}</Button>
        </form>
      </details>
    </div>
  );
}
