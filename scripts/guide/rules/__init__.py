"""The rules, in one table and in order. A code is never used again.

A rule is a pure function of a page and the guide's facts; it yields where and what: what to do. Its docstring gives the
reason, a bad and a good example, and becomes the rules page. EX0xx the file, EX1xx front matter, EX2xx sections and
markup, EX3xx words and safety, EX4xx pictures, EX5xx links and sources.
"""

from collections.abc import Callable, Iterator, Mapping

from files.finding import Spot
from guide.facts import Facts
from guide.page import Page
from guide.rules import file, front_matter, links, markup, safety, sections, words

Rule = Callable[[Page, Facts], Iterator[Spot]]

FILE_RULES: Mapping[str, Rule] = {
    "EX001": file.readable,
    "EX002": file.not_empty,
    "EX003": file.plain_characters,
    "EX004": file.no_tabs,
    "EX005": file.no_merge_marks,
    "EX006": file.has_contract,
}

STRUCTURE_RULES: Mapping[str, Rule] = {
    "EX101": front_matter.has_front_matter,
    "EX102": front_matter.plain_yaml,
    "EX103": front_matter.required_fields,
    "EX104": front_matter.known_fields,
    "EX105": front_matter.fitting_values,
    "EX106": front_matter.safe_dose,
    "EX107": front_matter.registered_address,
    "EX108": front_matter.dates_in_order,
    "EX201": sections.required_sections,
    "EX202": sections.section_order,
    "EX203": sections.sections_once,
    "EX204": sections.known_sections,
    "EX205": sections.sections_with_words,
    "EX206": sections.summary_first,
    "EX211": markup.heading_form,
    "EX212": markup.no_html,
    "EX213": markup.closed_blocks,
    "EX214": markup.numbered_steps,
    "EX215": markup.items_with_fixes,
    "EX216": markup.whole_links,
    "EX301": safety.stop_links_to_help,
    "EX401": links.images_described,
    "EX501": links.links_lead_somewhere,
    "EX502": links.neighbours_registered,
    "EX503": links.sources_listed,
    "EX504": links.not_only_weak_sources,
}

WORD_RULES: Mapping[str, Rule] = {
    "EX302": safety.no_forbidden_place,
    "EX303": words.no_banned_words,
    "EX304": words.short_sentences,
    "EX305": words.easy_to_read,
    "EX306": words.fits_on_paper,
    "EX307": safety.cautions_said,
    "EX308": safety.not_advised_says_so,
}

RULES: Mapping[str, Rule] = {**FILE_RULES, **STRUCTURE_RULES, **WORD_RULES}
