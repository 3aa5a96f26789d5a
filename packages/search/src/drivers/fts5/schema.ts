import { crc32 } from 'node:zlib'
import { foldVersion } from '../../text/fold.ts'

/** Marks a file as a search index of ours, in the header of the SQLite file. */
export const applicationId = 0x74_7a_73_65

/** All tables. The FTS tables hold tokens made by us (see `text/tokens.ts`), so the plainest tokenizer serves. */
export const schema = `
  -- changes: how many batches were written.
  CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), cursor INTEGER NOT NULL, changes INTEGER NOT NULL);
  CREATE TABLE search_portal (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  -- Narrow, because every match that is ordered is looked up here. What else narrows a search is a part of the id (document-id.ts).
  -- change: the batch that wrote it.
  CREATE TABLE search_meta (id INTEGER PRIMARY KEY, updated INTEGER NOT NULL, facet INTEGER NOT NULL, change INTEGER NOT NULL);
  CREATE INDEX search_meta_change ON search_meta (change);
  -- What documents are chosen and counted by: all with the same values share a row. name: the values as JSON. A number is never given again.
  CREATE TABLE search_facet (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, portal INTEGER NOT NULL, kind TEXT NOT NULL, collection TEXT, state TEXT, author TEXT
  );
  -- The folded texts are NULL where folding changes nothing.
  CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, collection TEXT, state TEXT, href TEXT NOT NULL,
    digest TEXT NOT NULL, title TEXT NOT NULL, folded_title TEXT, folded_body TEXT, body TEXT NOT NULL, reading TEXT NOT NULL, places TEXT
  );
  CREATE VIRTUAL TABLE search_fts USING fts5(title, body, reading, content='', contentless_delete=1, tokenize='ascii');
  -- Titles and readings once more, by themselves: among very many matches those come first, and looking for them in the whole reads every list to its end.
  CREATE VIRTUAL TABLE search_title USING fts5(title, reading, content='', contentless_delete=1, tokenize='ascii');
  -- The different characters of a document: pairs answer for one character only by way of every pair it begins. It holds in which documents, and no more;
  -- those of a title and its reading stand there once more, with a letter before them.
  CREATE VIRTUAL TABLE search_character USING fts5(characters, content='', contentless_delete=1, detail=none, tokenize='ascii');
  CREATE VIRTUAL TABLE search_token USING fts5vocab(search_fts, row);
  -- Words, numbers and katakana words that stand in documents. df: in how many. key: what spellings of one katakana word share.
  CREATE TABLE search_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, key TEXT, df INTEGER NOT NULL);
  CREATE INDEX search_word_key ON search_word (key) WHERE key IS NOT NULL;
  CREATE VIRTUAL TABLE search_word_fts USING fts5(pairs, content='', contentless_delete=1, tokenize='ascii');
`

/** Marks by which folding and tables a file was made, in the header too: one by others is never asked, whatever its tables are. */
export const indexVersion = crc32(`${foldVersion} ${schema}`) | 0
