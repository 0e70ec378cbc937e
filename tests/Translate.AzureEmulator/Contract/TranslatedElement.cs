namespace Translate.Emulation.Contract;

/// <summary>What became of one text.</summary>
/// <param name="Detected">The language that was found; null where the request said it.</param>
/// <param name="Source">The text as it came.</param>
/// <param name="Translations">One a target, in order.</param>
internal sealed record TranslatedElement(DetectedLanguage? Detected, string Source, IReadOnlyList<TranslatedTarget> Translations);

/// <param name="Language">Code.</param>
/// <param name="Score">From 0 to 1.</param>
internal sealed record DetectedLanguage(string Language, double Score);

/// <param name="Language">Code.</param>
/// <param name="Text">HTML where the source was.</param>
internal sealed record TranslatedTarget(string Language, string Text)
{
    /// <summary>Null where it was not asked for, empty where there is none.</summary>
    public string? Alignment { get; init; }

    /// <summary>Null where they were not asked for.</summary>
    public SentenceLengths? SentenceLengths { get; init; }
}

/// <summary>Lengths of the sentences with the white space behind them, in UTF-16 code units.</summary>
internal sealed record SentenceLengths(IReadOnlyList<int> Source, IReadOnlyList<int> Target);
