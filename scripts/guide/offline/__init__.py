"""The guide without a network: a service worker, the list of what it may keep, and a page for what is not kept.

How old and new never mix:

- The *version* of a site is the hash of all its files. The worker's text names it, so each release has another worker,
  which a browser finds at the next page that is opened. `offline/version.json` says which version the host has now.
- A cache belongs to one version, and nothing enters it before the host has said that it still has that version: what
  was opened is asked for again (a host answers in a few bytes) and then kept, the rest of the guide is held to the hash
  in `offline/list.json`.
- A page is asked of the network first, past what the browser kept, so what was taken back is gone at once. Only where
  the network fails, or is silent for seconds, the kept copy is shown, and the page says so.
- An open page is *pinned* to the version it belongs to, as soon as the host has confirmed that. What it loads from then
  on comes from that cache; where it lacks something, from the network, if the host still has that version; else not at
  all. A page that is loading while the host changes is not confirmed: it is as without a worker, and never kept.
- A new worker first brings what the last one kept into its own cache: what is unchanged is copied, what changed is
  fetched. Only when all is there it takes over. The last cache goes when no open page is pinned to it any more.
- Where there is no room, nothing is lost that was there: the whole guide is kept or no more of it, a new worker that
  cannot bring all along does not take over, and a copy opens though the worker cannot note down which page it is for.

Keys are addresses without what stands after ? and #: choices in the finder and sheets are never stored. The list, up to
some 40 KB packed at 2,000 pages, is only fetched by whoever keeps the guide or has an older version on the device.
"""
