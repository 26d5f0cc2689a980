import type { CatalogueData } from '../../model.js';
import { enumOf, fullUrl, identifier, text } from './entry.js';

/** Version control. */
export const vcs = {
  'vcs.change.id': identifier,
  'vcs.change.state': enumOf('closed', 'merged', 'open', 'wip'),
  'vcs.change.title': text,
  'vcs.line_change.type': enumOf('added', 'removed'),
  'vcs.owner.name': identifier,
  'vcs.provider.name': enumOf('bitbucket', 'gitea', 'github', 'gitlab', 'gittea'),
  'vcs.ref.base.name': identifier,
  'vcs.ref.base.revision': identifier,
  'vcs.ref.base.type': enumOf('branch', 'tag'),
  'vcs.ref.head.name': identifier,
  'vcs.ref.head.revision': identifier,
  'vcs.ref.head.type': enumOf('branch', 'tag'),
  'vcs.ref.type': enumOf('branch', 'tag'),
  'vcs.repository.name': identifier,
  'vcs.repository.url.full': fullUrl,
  'vcs.revision_delta.direction': enumOf('ahead', 'behind'),
} as const satisfies CatalogueData;
