import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Store } from "../store.ts";

export interface DialogProps {
  readonly store: Store;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Dialogs that a first visit does not need. */
const LOADERS = {
  share: async () => (await import("./share-dialog.tsx")).ShareDialog,
  keys: async () => (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
} satisfies Record<string, () => Promise<ComponentType<DialogProps>>>;

export interface LazyDialogProps extends DialogProps {
  readonly name: keyof typeof LOADERS;
}

/** A dialog whose code is fetched when it is first opened. */
export function LazyDialog({ name, ...props }: LazyDialogProps): JSX.Element | null {
  const loaded = useSignal<{ readonly Dialog: ComponentType<DialogProps> } | undefined>(undefined);
  useEffect(() => {
    if (!props.isOpen || loaded.value) return;
    LOADERS[name]().then(
      (Dialog) => {
        loaded.value = { Dialog };
      },
      (error: unknown) => {
        props.store.state.problem.value = {
          title: "This part of the page could not be loaded.",
          advice: "Load the page again. Nothing that you did is lost.",
          details: [String(error)],
        };
      },
    );
  }, [props.isOpen]);
  if (loaded.value === undefined) return null;
  const { Dialog } = loaded.value;
  return <Dialog {...props} />;
}
