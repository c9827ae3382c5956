import { useEffect } from 'react';
import { useWords } from './words';

export interface Toast {
  id: string;
  words: string;
  /** News, where nothing is wrong. */
  isNews: boolean;
}

/** Long enough to read two lines; a screen reader has them as an alert. */
const SHOWN_MS = 8_000;

export function Toasts({ toasts, onClose }: { toasts: Toast[]; onClose: (id: string) => void }) {
  return (
    <div className="toasts">
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} onClose={() => onClose(toast.id)} />
      ))}
    </div>
  );
}

function ToastView({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const words = useWords();
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div className={toast.isNews ? 'toast calm' : 'toast'} role={toast.isNews ? 'status' : 'alert'}>
      <p>{toast.words}</p>
      <button type="button" className="link" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
