using Translate.Core.Documents;

namespace Translate.Formats.Bilingual;

/// <summary>Numbers the codes of a sentence from 1 on, so that a code has the same number on both sides. A pair has one number. Number the source first.</summary>
internal sealed class CodeNumbers
{
    private readonly Dictionary<(string Key, int Occurrence), int> _numbers = [];

    /// <summary>Returns the number of each code.</summary>
    public IReadOnlyList<int> Get(IReadOnlyList<InlineCode> codes)
    {
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new int[codes.Count];
        for (var i = 0; i < codes.Count; i++)
        {
            var isPaired = codes[i].Kind != InlineCodeKind.Standalone && codes[i].PairId.Length > 0;
            var key = isPaired ? "pair " + codes[i].PairId : "code " + codes[i].Data;
            var occurrence = isPaired ? 0 : occurrences[key] = occurrences.GetValueOrDefault(key) + 1;
            if (!_numbers.TryGetValue((key, occurrence), out numbers[i]))
            {
                numbers[i] = _numbers[(key, occurrence)] = _numbers.Count + 1;
            }
        }

        return numbers;
    }
}
