using System.Collections.Frozen;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>Finds what a text states in numbers, dates and times. One instance reads Indonesian, one English. Thread-safe.</summary>
internal sealed partial class ClaimReader
{
    private static readonly WordData Data = new("claim-words.txt");
    private static readonly FrozenSet<string> BeforeYear = FrozenSet.ToFrozenSet(
        ["tahun", "pada", "sejak", "year", "in", "since"],
        StringComparer.Ordinal
    );
    private static readonly FrozenSet<string> BeforeMay = FrozenSet.ToFrozenSet(
        [
            "in",
            "last",
            "next",
            "since",
            "until",
            "till",
            "by",
            "of",
            "early",
            "late",
            "mid",
            "from",
            "between",
            "this",
            "through",
            "during",
            "for",
            "and",
            "to",
            "on",
            "(",
            "-",
            "–",
            "each",
            "every",
            "after",
            "before",
        ],
        StringComparer.Ordinal
    );

    private readonly bool _isEnglish;
    private readonly char _decimalMark;
    private readonly NumberWords _words;
    private readonly PhraseTable<Unit> _units;
    private readonly FrozenDictionary<string, double> _short;
    private readonly FrozenDictionary<string, double> _money;
    private readonly FrozenDictionary<string, double> _months;
    private readonly FrozenDictionary<string, double> _weekdays;
    private readonly NumericDateReader _dates;
    private readonly ClockReader _clock;
    private readonly ScoreWords _scores;

    private ClaimReader(string language, NumberWords words, PhraseTable<Unit> units, char decimalMark)
    {
        _isEnglish = language == "en";
        _decimalMark = decimalMark;
        _words = words;
        _units = units;
        _short = Data.GetNumbers(language + ".short");
        _money = Data.GetNumbers(language + ".money");
        _months = Data.GetNumbers(language + ".months");
        _weekdays = Data.GetNumbers(language + ".weekdays");
        _dates = new NumericDateReader(_isEnglish, _weekdays);
        _scores = new ScoreWords(Data, language);
        _clock = new ClockReader(_isEnglish, new PhraseTable<double>(Data.GetNumbers(language + ".zones")));
    }

    /// <summary>Reads Indonesian.</summary>
    public static ClaimReader Indonesian { get; } = new("id", new IndonesianNumberWords(Data), MeasureTable.Default.Indonesian, ',');

    /// <summary>Reads English.</summary>
    public static ClaimReader English { get; } = new("en", new EnglishNumberWords(Data), MeasureTable.Default.English, '.');

    /// <summary>Returns the claims of a text in order.</summary>
    public List<Claim> Read(CheckedText text)
    {
        var claims = new List<Claim>();
        for (var i = 0; i < text.Words.Count; )
        {
            var word = text.Words[i];
            i = word.Kind switch
            {
                WordKind.Number => ReadFigures(text, i, prefix: null, i, claims),
                WordKind.Address => i + 1,
                _ => ReadWord(text, i, claims),
            };
        }

        return claims;
    }

    private int ReadWord(CheckedText text, int i, List<Claim> claims)
    {
        if (_units.TryFind(text, i, out var length, out var unit) && unit.IsCurrency)
        {
            var number = i + length < text.Words.Count && text.Words[i + length].IsMark('.') ? i + length + 1 : i + length;
            if (number < text.Words.Count && text.Words[number].IsNumber)
            {
                return ReadFigures(text, number, unit, i, claims);
            }
        }

        var word = text.Words[i];
        if (word.Kind == WordKind.Mark)
        {
            return i + 1;
        }

        if (word.IsCapital && TryReadCalendar(text, i, claims))
        {
            return i + 1;
        }

        if (_scores.ReadZeros(text, i, claims) is var afterZeros && afterZeros > i)
        {
            return afterZeros;
        }

        if (_words.First.Contains(word.Key) && _words.TryRead(text, i, out var end, out var found))
        {
            // A sentence has commas and words between numbers; a unit follows straight on.
            Add(found with { Range = new TextRange(word.Start, text.Words[end - 1].End) }, text, ref end, claims);
            _scores.ReadSecond(text, found.Value, ref end, claims);
            return end;
        }

        return i + 1;
    }

    private int ReadFigures(CheckedText text, int i, Unit? prefix, int first, List<Claim> claims)
    {
        var word = text.Words[i];
        if (_dates.TryRead(text, i, claims, out var afterDate))
        {
            return afterDate;
        }

        var claim = FigureReader.Read(word.Key, word.Range, _decimalMark) with
        {
            Range = new TextRange(text.Words[first].Start, word.End),
            Unit = prefix,
        };
        var end = i + 1;
        if (_clock.TryRead(text, i, claim, out var time, out var afterTime))
        {
            claims.Add(time);
            return afterTime;
        }

        if (TryReadDecade(text, i, claim, out var decade, out var afterDecade))
        {
            claims.Add(decade);
            return afterDecade;
        }

        if (claim.Kind == ClaimKind.Number)
        {
            claim = ReadScale(text, claim, ref end);
            claim = claim with { IsDate = IsPartOfDate(text, i, claim) };

            // An English ordinal: 20th.
            if (end < text.Words.Count && text.Words[end] is { IsGlued: true, Key: "st" or "nd" or "rd" or "th" })
            {
                end++;
            }
        }

        Add(claim, text, ref end, claims);
        return end;
    }

    /// <summary>Adds a claim with the unit that follows it.</summary>
    private void Add(Claim claim, CheckedText text, ref int end, List<Claim> claims)
    {
        var at = end < text.Words.Count && text.Words[end].IsDash && text.Words[end].IsGlued ? end + 1 : end;
        if (
            claim.Unit is null
            && claim.Kind != ClaimKind.Code
            && _units.TryFind(text, at, out var length, out var unit)
            && !(text.Words[at].Key == "m" && text.Words[at].IsCapital)
        )
        {
            claim = claim with { Unit = unit };
            end = at + length;
        }

        // The unit of a range belongs to both ends: 160-320 km.
        if (
            claim.Unit is not null
            && claims.Count > 0
            && claims[^1] is { Unit: null, Kind: ClaimKind.Number, IsDate: false } start
            && text.FindIndex(start.Range.End) is var joint
            && joint + 1 < text.Words.Count
            && text.Words[joint + 1].Start == claim.Range.Start
            && (text.Words[joint].IsDash || text.Words[joint].Key is "hingga" or "sampai" or "to")
        )
        {
            claims[^1] = start with { Unit = claim.Unit };
        }

        claims.Add(claim with { Range = new TextRange(claim.Range.Start, Math.Max(claim.Range.End, text.Words[end - 1].End)) });
    }

    private Claim ReadScale(CheckedText text, Claim claim, ref int end)
    {
        var at = end < text.Words.Count && text.Words[end].IsDash && text.Words[end].IsGlued ? end + 1 : end;
        if (at >= text.Words.Count || !text.Words[at].IsWord)
        {
            return claim;
        }

        var next = text.Words[at];
        var hasCurrency = claim.Unit is { IsCurrency: true };
        var scale = 0.0;
        if (
            !_words.Scales.TryGetValue(next.Key, out scale)
            && !_short.TryGetValue(next.Key, out scale)
            && !(
                _money.TryGetValue(next.Key, out scale)
                && (_isEnglish ? hasCurrency && next.IsGlued : next.IsCapital && (hasCurrency || claim.HasSize))
            )
        )
        {
            return claim;
        }

        if (scale < 10)
        {
            return claim;
        }

        end = at + 1;
        var value = claim.Value * scale;

        // "24 hundred thousand", "1 juta 200 ribu".
        if (end < text.Words.Count && _words.Scales.TryGetValue(text.Words[end].Key, out var second) && second >= 1000)
        {
            value *= second;
            end++;
        }

        return claim with
        {
            Value = value,
            Alternative = double.NaN,
            HasSize = true,
            Range = new TextRange(claim.Range.Start, text.Words[end - 1].End),
        };
    }

    private static string TrimPossessive(string key) => key.EndsWith("'s", StringComparison.Ordinal) ? key[..^2] : key;

    private static bool IsNumber(CheckedText text, int i) => i >= 0 && i < text.Words.Count && text.Words[i].IsNumber;
}
