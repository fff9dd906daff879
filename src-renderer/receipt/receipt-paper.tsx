import { useMemo } from 'react';
import styles from './receipt-paper.module.css';
import { receiptSvg, receiptText } from './receipt-picture.ts';

/**
 * A ReceiptLine document on white paper, in both themes. It is an image rather than a part of the page, because what the page
 * may contain is decided by its content security policy; its text stands beside it for those who hear it.
 */
export function ReceiptPaper({ document, label }: { readonly document: string; readonly label: string }) {
  const { source, text } = useMemo(
    () => ({
      source: `data:image/svg+xml,${encodeURIComponent(receiptSvg(document))}`,
      text: receiptText(document),
    }),
    [document],
  );
  return (
    <figure className={styles.paper} aria-label={label}>
      <img className={styles.picture} src={source} alt="" draggable={false} />
      <pre className="visually-hidden">{text}</pre>
    </figure>
  );
}
