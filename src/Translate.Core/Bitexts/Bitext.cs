using System.Text;
using Translate.Core.Documents;
using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>A document with its translation units in order. Writers write it, and the review page shows it.</summary>
/// <param name="Document">The article.</param>
/// <param name="Units">One unit per segment, in reading order.</param>
/// <param name="Engine">The engine of the run.</param>
public sealed record Bitext(Document Document, IReadOnlyList<TranslationUnit> Units, EngineInfo Engine)
{
    internal const string MarkStart = "[untranslated: ";
    internal const string MarkEnd = "]";

    /// <summary>What the document checks report about the document as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The engines that are compared, the one whose targets are used first; empty if no engines are compared.</summary>
    public IReadOnlyList<EngineInfo> ComparedEngines { get; init; } = [];

    /// <summary>How the units got their translations.</summary>
    public EngineWorkload Work =>
        Units.Aggregate(default(EngineWorkload), (work, unit) => work + EngineWorkload.From(unit, Engine.Identity));

    /// <summary>Returns whether this run got a unit's target from another engine than <see cref="Engine"/>.</summary>
    internal bool IsFromFallback(TranslationUnit unit) => EngineWorkload.IsOfFallback(unit, Engine.Identity);

    /// <summary>The translation as one text, one line per block. Untranslated sentences are marked.</summary>
    public string TargetText => string.Join('\n', GetTargetBlocks().Select(block => block.Text));

    /// <summary>Returns each block with its sentences replaced by their targets. White space between sentences is kept.</summary>
    /// <param name="untranslated">What is written for a sentence that the engine did not translate.</param>
    /// <param name="boilerplate">With <see cref="BoilerplateText.Drop"/>, boilerplate is left out, and the text of a block can be empty.</param>
    public IReadOnlyList<Block> GetTargetBlocks(
        UntranslatedText untranslated = UntranslatedText.Mark,
        BoilerplateText boilerplate = BoilerplateText.Keep
    ) => GetTargetBlocks(Document, Units, untranslated, boilerplate);

    /// <summary>Returns each block of a document with its sentences replaced by their targets.</summary>
    internal static IReadOnlyList<Block> GetTargetBlocks(
        Document document,
        IEnumerable<TranslationUnit> units,
        UntranslatedText untranslated,
        BoilerplateText boilerplate
    )
    {
        var byBlock = units.ToLookup(unit => unit.Segment.Block);
        return [.. document.Blocks.Select((block, index) => GetTarget(block, byBlock[index], untranslated, boilerplate))];
    }

    private static Block GetTarget(
        Block block,
        IEnumerable<TranslationUnit> units,
        UntranslatedText untranslated,
        BoilerplateText boilerplate
    )
    {
        if (
            block.Codes.Count > 0
            && units.All(unit =>
                IsUnchanged(unit) && !IsDropped(unit, boilerplate) && (!unit.IsUntranslated || untranslated == UntranslatedText.Keep)
            )
        )
        {
            return block with { IsUntranslated = units.Any(unit => unit.IsUntranslated) };
        }

        var target = new StringBuilder(block.Text.Length);
        var codes = new List<InlineCode>();
        var at = 0;
        var hasSentence = false;
        var isUntranslated = false;
        var isChanged = false;
        foreach (var unit in units)
        {
            // The white space before an omitted sentence goes with it, except the indentation of the block.
            var isOmitted = unit.IsUntranslated ? untranslated == UntranslatedText.Omit : IsDropped(unit, boilerplate);
            var before = at > 0 && (isOmitted || !hasSentence) ? string.Empty : block.Text[at..unit.Segment.Range.Start];
            isChanged |= unit.Target != unit.Source;

            // A source without a space after the full stop is not a model for the translation.
            before = before.Length == 0 && hasSentence && !isOmitted && isChanged ? " " : before;
            hasSentence |= !isOmitted;
            isUntranslated |= unit.IsUntranslated;
            var (start, end) =
                unit.IsUntranslated && untranslated == UntranslatedText.Mark ? (MarkStart, MarkEnd) : (string.Empty, string.Empty);
            target.Append(before).Append(start);
            codes.AddRange(
                unit.TargetCodes.Select(code =>
                    isOmitted ? code with { Position = target.Length, Length = 0 } : code with { Position = target.Length + code.Position }
                )
            );
            target.Append(isOmitted ? string.Empty : unit.Target).Append(end);
            at = unit.Segment.Range.End;
        }

        var text = target.Append(block.Text, at, block.Text.Length - at).ToString();
        return new Block(text)
        {
            Codes = codes.Exists(code => code.Length > 0) ? codes.ConvertAll(code => WithLength(code, text)) : codes,
            IsUntranslated = isUntranslated,
        };
    }

    private static bool IsDropped(TranslationUnit unit, BoilerplateText boilerplate) =>
        boilerplate == BoilerplateText.Drop && unit.IsBoilerplate;

    private static bool IsUnchanged(TranslationUnit unit) =>
        unit.Target == unit.Source && unit.TargetCodes.SequenceEqual(unit.Segment.Codes);

    /// <summary>A code stands for a space only if one is there: the space after a sentence may have gone with the next.</summary>
    private static InlineCode WithLength(InlineCode code, string text) =>
        code.Length > 0 && (code.Position >= text.Length || !char.IsWhiteSpace(text[code.Position])) ? code with { Length = 0 } : code;
}
