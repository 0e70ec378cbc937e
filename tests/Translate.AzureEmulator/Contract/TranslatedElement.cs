namespace Translate.Emulation.Contract;

/// <summary>The translations of a text.</summary>
/// <param name="Detected">The detected language. Null if the request named it.</param>
/// <param name="Source">The text as received.</param>
/// <param name="Translations">The translations, one per target, in order.</param>
internal sealed record TranslatedElement(DetectedLanguage? Detected, string Source, IReadOnlyList<TranslatedTarget> Translations);

/// <param name="Language">The language code.</param>
/// <param name="Score">The confidence, from 0 to 1.</param>
internal sealed record DetectedLanguage(string Language, double Score);

/// <param name="Language">The language code.</param>
/// <param name="Text">The translation. HTML if the source is HTML.</param>
internal sealed record TranslatedTarget(string Language, string Text)
{
    /// <summary>The alignment. Null if it was not requested, empty if there is none.</summary>
    public string? Alignment { get; init; }

    /// <summary>The sentence lengths. Null if they were not requested.</summary>
    public SentenceLengths? SentenceLengths { get; init; }
}

/// <summary>The lengths of the sentences including the white space after them, in UTF-16 code units.</summary>
internal sealed record SentenceLengths(IReadOnlyList<int> Source, IReadOnlyList<int> Target);
