using System.Text;
using Translate.Core.Documents;
using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>A document with its translation units in order: what every writer writes.</summary>
/// <param name="Document">The article.</param>
/// <param name="Units">One a segment, in reading order.</param>
/// <param name="Translator">The engine that was asked.</param>
public sealed record Bitext(Document Document, IReadOnlyList<TranslationUnit> Units, EngineInfo Translator)
{
    /// <summary>What it asked of the engine.</summary>
    public EngineWorkload Work { get; init; }

    /// <summary>Each block with its sentences replaced by their targets and the white space between them kept.</summary>
    public IReadOnlyList<string> TargetBlocks()
    {
        var units = Units.ToLookup(unit => unit.Segment.Block);
        return [.. Document.Blocks.Select((block, index) => GetTarget(block, units[index]))];
    }

    private static string GetTarget(Block block, IEnumerable<TranslationUnit> units)
    {
        var target = new StringBuilder(block.Text.Length);
        var at = 0;
        foreach (var unit in units)
        {
            target.Append(block.Text, at, unit.Segment.Range.Start - at).Append(unit.Target);
            at = unit.Segment.Range.End;
        }

        return target.Append(block.Text, at, block.Text.Length - at).ToString();
    }
}
