"""The lists of words that a language has: what the YAML files beside this one may hold."""

import msgspec

Words = tuple[str, ...]


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases of page furniture, by the reason for which its lines are set aside."""

    navigation: Words = ()
    share: Words = ()
    related: Words = ()
    advertisement: Words = ()
    newsletter: Words = ()
    subscription: Words = ()
    comments: Words = ()
    legal: Words = ()
    controls: Words = ()  # audio and video players, accessibility labels, "View image in fullscreen"
    metadata: Words = ()  # reading times, view counts: "min read"
    contact: Words = ()  # "Media contact", "For more information"


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Openings of a credit, by the role of the people behind them: "Reporting by" is author, "Editing by" editor."""

    author: Words = ()
    photographer: Words = ()
    editor: Words = ()
    translator: Words = ()
    contributor: Words = ()


class KindCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Labels that say more closely what `opinion_cues` and others leave open, by the kind of the piece."""

    editorial: Words = ()  # "our view", "leitartikel"
    review: Words = ()  # "film review", "rezension"
    analysis: Words = ()  # "news analysis"
    background: Words = ()  # "explainer", "hintergrund"
    reportage: Words = ()  # "special report"
    blog: Words = ()  # "blog post"


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's file. Entries are lower case with straight apostrophes; each list may be empty."""

    language: str
    # bylines
    byline_cues: Words = ()  # "by", "written by", "von", "text:"
    asking_cues: Words = ()  # behind who answered they tell who asked: "rozmawia", "sprach"
    name_joints: Words = ()  # between people: "and", "und", "&"
    glued_joints: Words = ()  # joints that are written together with the name behind them: "ו", "و"
    place_joints: Words = ()  # before a place: "in", "from", "aus"
    name_particles: Words = ()  # inside a name, lower case: "von", "de la", "bin"
    name_prefixes: Words = ()  # "dr.", "sir", "prof."
    name_suffixes: Words = ()  # "jr.", "iii", "m.d."
    positions: Words = ()  # heads of a position: "reporter", "correspondent", "editor"
    desks: Words = ()  # heads of an affiliation: "bureau", "desk", "staff", "newsroom"
    credit_roles: Roles = Roles()
    credit_closings: Words = ()  # end a credit that opens with names: "contributed to this report"
    reported_from: Words = ()  # between who wrote and the place where they did: "reported from"
    source_cues: Words = ()  # before an agency or a house: "source", "quelle"
    bio_cues: Words = ()  # verbs of an author bio: "is a reporter", "covers"
    organisation_words: Words = ()  # heads of the name of a house: "university", "ministry", "ltd."
    agencies: Words = ()  # "reuters", "associated press", "ap", "dpa"
    # dates
    published_cues: Words = ()
    updated_cues: Words = ()
    relative_dates: Words = ()  # "hours ago", "yesterday", "heute"
    other_day_cues: Words = ()  # before a day that is not the article's: "born", "closing date", "year to"
    day_first_signs: Words = ()  # show that "02/12/2024" is written day first, where a language has both: "£", "colour"
    month_first_signs: Words = ()  # and month first: "color"
    clock_words: Words = ()  # stand beside a time: "at", "uhr", "kl."
    # labels of lines
    keyword_cues: Words = ()  # "tags", "related topics", "schlagwörter"
    section_cues: Words = ()  # "section", "rubrik", "filed under"
    caption_cues: Words = ()  # "pictured:", "image:", "bild:"
    photo_credit_cues: Words = ()  # "photo by", "photo:", "foto:"
    photo_credit_closings: Words = ()  # end the credit of a picture: "撮影", "提供", behind who took it or gave it
    editors_note_cues: Words = ()  # "editor's note", "slightly abridged"
    correction_cues: Words = ()  # "correction:", "an earlier version of this article"
    update_note_cues: Words = ()  # "update:", "this story has been updated"
    disclosure_cues: Words = ()  # "disclosure:", "conflict of interest"
    end_marks: Words = ()  # whole lines that close a story, bare or between dashes or in brackets: "ends", "###"
    framed_end_marks: Words = ()  # those that never stand bare: "fine" in "- fine -"
    jump_cues: Words = ()  # say on which page of a print a story goes on: "continued on", "fortsetzung auf"
    page_words: Words = ()  # before the number of that page: "page", "seite"
    pull_quote_cues: Words = ()
    press_release_cues: Words = ()  # "for immediate release"
    press_offices: Words = ()  # who sends out news within a house: "press office", "pressestelle"
    press_contact_cues: Words = ()  # before whom the press may ask: "contact:", "pressekontakt"
    mail_cues: Words = ()  # lines at the head of a memo or a mail, each with a colon: "from", "to"
    subject_cues: Words = ()  # the one among them that says what it is about: "subject", "betreff"
    record_cues: Words = ()  # before a number that databases know a text by: "issn", "document id"
    title_cues: Words = ()  # the label of the title in a record: "headline", "título"
    letter_salutations: Words = ()  # "dear", "sehr geehrte"
    letter_closings: Words = ()  # "yours faithfully", "mit freundlichen grüßen"
    opinion_cues: Words = ()  # "opinion", "commentary", "kommentar"
    kind_cues: KindCues = KindCues()  # of those, and of other labels, the ones that say it more closely
    chapter_words: Words = ()  # before a number they head a part of a book: "chapter", "teil"
    kitchen_measures: Words = ()  # behind an amount in a list of ingredients: "g", "tbsp", "cloves"
    recipe_heads: Words = ()  # head a part of a recipe: "ingredients", "method"
    pro_heads: Words = ()  # whole lines above what speaks for a thing in its review: "pros", "the good"
    con_heads: Words = ()  # and above what speaks against it: "cons", "the bad"
    interview_cues: Words = ()
    question_marks: Words = ()  # who asks in an interview: "q:", "question:", "frage:"
    # files of several documents
    document_words: Words = ()  # "document" in "Document 3 of 20"
    document_ends: Words = ()  # "end of document"
    furniture: Furniture = Furniture()  # open a line of page furniture
    furniture_lines: Furniture = Furniture()  # are furniture only if the line holds nothing else: "news", "share"
    common_words: Words = ()  # 60 to 120 words of any running text: "the", "of", "der", "que"
