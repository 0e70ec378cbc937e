namespace Translate.Review.Articles;

/// <summary>Why a request is refused. Answers have the name beside the English text, and the page has its own text for each in <c>strings.js</c>.</summary>
internal enum RefusalCode
{
    /// <summary>Only a reviewer can do this.</summary>
    NeedsReviewer,

    /// <summary>A reviewer approved the sentence, and the reader is not a reviewer.</summary>
    ApprovedByReviewer,

    /// <summary>The translation is empty.</summary>
    EmptyTarget,

    /// <summary>The sentence is copied as it is.</summary>
    CopiedSentence,

    /// <summary>Nobody has approved the sentence.</summary>
    NotApproved,

    /// <summary>The reader decided nothing that can be undone.</summary>
    NothingToUndo,

    /// <summary>Another program deleted what the decision saved.</summary>
    DecisionGone,

    /// <summary>Somebody else changed the sentence.</summary>
    ChangedElsewhere,

    /// <summary>The sentence no longer has the finding, the term or the text that the request is about.</summary>
    Outdated,

    /// <summary>The article does not exist.</summary>
    NoArticle,

    /// <summary>The article does not have the sentence.</summary>
    NoSentence,

    /// <summary>The review has no glossary.</summary>
    NoGlossary,

    /// <summary>The glossary has the term: its source, its rendering, its place.</summary>
    TermKnown,

    /// <summary>As many pages are open as the server allows.</summary>
    TooManyPages,

    /// <summary>The request is longer than the server allows.</summary>
    TooLong,

    /// <summary>The request is not one that the page sends.</summary>
    BadRequest,

    /// <summary>A bug: the type of the exception.</summary>
    Internal,
}
