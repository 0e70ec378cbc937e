using System.Text;
using Translate.Core.Documents;
using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>A document with its translation units in order. Writers write it, and the review page shows it.</summary>
/// <param name="Document">The article.</param>
/// <param name="Units">One unit per segment, in reading order.</param>
/// <param name="Translator">The engine of the run.</param>
public sealed record Bitext(Document Document, IReadOnlyList<TranslationUnit> Units, EngineInfo Translator)
{
    private const string MarkStart = "[untranslated: ";
    private const string MarkEnd = "]";

    /// <summary>What the document checks report about the document as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How the units got their translations.</summary>
    public EngineWorkload Work => Units.Aggregate(default(EngineWorkload), (work, unit) => work + EngineWorkload.From(unit, Translator.Identity));

    /// <summary>Returns whether this run got a unit's target from another engine than <see cref="Translator"/>.</summary>
    internal bool IsOfFallback(TranslationUnit unit) => EngineWorkload.IsOfFallback(unit, Translator.Identity);

    /// <summary>The translation as one text, one line per block. Untranslated sentences are marked.</summary>
    public string TargetText => string.Join('\n', GetTargetBlocks().Select(block => block.Text));

    /// <summary>Returns each block with its sentences replaced by their targets. White space between sentences is kept.</summary>
    /// <param name="untranslated">What is written for a sentence that the engine did not translate.</param>
    public IReadOnlyList<Block> GetTargetBlocks(UntranslatedText untranslated = UntranslatedText.Mark)
    {
        var units = Units.ToLookup(unit => unit.Segment.Block);
        return [.. Document.Blocks.Select((block, index) => GetTarget(block, units[index], untranslated))];
    }

    private static Block GetTarget(Block block, IEnumerable<TranslationUnit> units, UntranslatedText untranslated)
    {
        var target = new StringBuilder(block.Text.Length);
        var codes = new List<InlineCode>();
        var at = 0;
        var hasSentence = false;
        var isUntranslated = false;
        foreach (var unit in units)
        {
            // The white space before an omitted sentence goes with it, except the indentation of the block.
            var isOmitted = unit.IsUntranslated && untranslated == UntranslatedText.Omit;
            var before = at > 0 && (isOmitted || !hasSentence) ? string.Empty : block.Text[at..unit.Segment.Range.Start];
            hasSentence |= !isOmitted;
            isUntranslated |= unit.IsUntranslated;
            var (start, end) = unit.IsUntranslated && untranslated == UntranslatedText.Mark ? (MarkStart, MarkEnd) : (string.Empty, string.Empty);
            target.Append(before).Append(start);
            codes.AddRange(unit.TargetCodes.Select(code => code with { Position = target.Length + (isOmitted ? 0 : code.Position) }));
            target.Append(isOmitted ? string.Empty : unit.Target).Append(end);
            at = unit.Segment.Range.End;
        }

        return new Block(target.Append(block.Text, at, block.Text.Length - at).ToString()) { Codes = codes, IsUntranslated = isUntranslated };
    }
}
