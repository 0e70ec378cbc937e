using System.Text.Json;
using Translate.Core.Bitexts;

namespace Translate.Server.Api;

/// <summary>A text to translate.</summary>
/// <param name="Text">Indonesian text. Each line is a paragraph.</param>
internal sealed record TextRequest(string? Text);

/// <summary>A translated text.</summary>
/// <param name="Target">The translation as one text.</param>
/// <param name="Engine">The id of the engine.</param>
/// <param name="Counts">What is counted of it, as in report.json.</param>
/// <param name="Units">The sentences with their translations, terms and findings, as in the output format jsonl.</param>
internal sealed record TextAnswer(string Target, string Engine, DocumentCounts Counts, IReadOnlyList<UnitAnswer> Units);

/// <summary>A sentence with its translation. Positions are Unicode code points.</summary>
internal sealed record UnitAnswer
{
    /// <summary>The document's name.</summary>
    public string? Document { get; init; }

    /// <summary>One-based block and sentence, such as <c>3.2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The zero-based block.</summary>
    public int Block { get; init; }

    /// <summary>The zero-based sentence in the block.</summary>
    public int Sentence { get; init; }

    /// <summary>Where it starts in the text.</summary>
    public int? Start { get; init; }

    /// <summary>Where it ends in the text.</summary>
    public int? End { get; init; }

    /// <summary>The sentence.</summary>
    public required string Source { get; init; }

    /// <summary>Its translation.</summary>
    public required string Target { get; init; }

    /// <summary><c>memory</c>, <c>engine</c>, <c>human</c> or <c>none</c>.</summary>
    public required string Origin { get; init; }

    /// <summary><c>initial</c>, <c>translated</c>, <c>reviewed</c> or <c>final</c>.</summary>
    public required string State { get; init; }

    /// <summary>The engine that made the translation.</summary>
    public string? Engine { get; init; }

    /// <summary>The engine's version.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>What the engine's work is good for.</summary>
    public string? Quality { get; init; }

    /// <summary>Formatting in the source.</summary>
    public IReadOnlyList<JsonElement>? SourceCodes { get; init; }

    /// <summary>Formatting in the target.</summary>
    public IReadOnlyList<JsonElement>? TargetCodes { get; init; }

    /// <summary>What became of each term.</summary>
    public required IReadOnlyList<TermOutcomeAnswer> Terms { get; init; }

    /// <summary>What the checks report.</summary>
    public required IReadOnlyList<FindingAnswer> Findings { get; init; }

    /// <summary>The translation of a similar sentence.</summary>
    public JsonElement? Suggestion { get; init; }
}

/// <summary>The outcome of one occurrence of a term.</summary>
/// <param name="Source">The term.</param>
/// <param name="Target">Its rendering.</param>
/// <param name="Domain">Its domain.</param>
/// <param name="Location">Where the glossary has it.</param>
/// <param name="Outcome"><c>applied</c>, <c>repaired</c>, <c>violated</c> or <c>waived</c>.</param>
/// <param name="Reason">Why it is waived.</param>
/// <param name="Note">A person's own reason.</param>
/// <param name="SourceRange">Where it is in the source: start and end.</param>
/// <param name="TargetRange">Where its rendering is in the target.</param>
internal sealed record TermOutcomeAnswer(
    string Source,
    string Target,
    string? Domain,
    string? Location,
    string Outcome,
    string? Reason,
    string? Note,
    IReadOnlyList<int>? SourceRange,
    IReadOnlyList<int>? TargetRange
);

/// <summary>What a check reports.</summary>
/// <param name="Id">The finding, as in docs/checks.md.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">For people.</param>
/// <param name="Dismissed">Why a person dismissed it.</param>
/// <param name="SourceRange">Where in the source.</param>
/// <param name="TargetRange">Where in the target.</param>
internal sealed record FindingAnswer(
    string Id,
    string Severity,
    string Message,
    string? Dismissed,
    IReadOnlyList<int>? SourceRange,
    IReadOnlyList<int>? TargetRange
);
