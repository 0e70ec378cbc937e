using System.Collections.Frozen;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads Indonesian numbers: <c>dua puluh lima ribu</c>, <c>dua pertiga</c>, <c>puluhan ribu</c>, <c>kedua</c>.</summary>
internal sealed class IndonesianNumberWords(WordData data) : NumberWords
{
    private const double Teen = -1;

    private readonly FrozenDictionary<string, double> _numbers = data.GetNumbers("id.numbers");
    private readonly FrozenDictionary<string, double> _one = data.GetNumbers("id.one");
    private readonly FrozenDictionary<string, double> _vague = data.GetNumbers("id.vague");
    private readonly FrozenDictionary<string, double> _ordinals = data.GetNumbers("id.ordinals");
    private readonly FrozenDictionary<string, double> _fractions = data.GetNumbers("id.fractions");
    private readonly FrozenDictionary<string, double> _denominators = data.GetNumbers("id.denominators");

    /// <inheritdoc/>
    public override FrozenDictionary<string, double> Scales { get; } = data.GetNumbers("id.scales");

    /// <inheritdoc/>
    public override FrozenSet<string> First { get; } =
        FrozenSet.ToFrozenSet(
            new[] { "id.numbers", "id.one", "id.vague", "id.ordinals", "id.fractions", "id.scales" }.SelectMany(section =>
                data.GetNumbers(section).Keys
            ),
            StringComparer.Ordinal
        );

    /// <inheritdoc/>
    public override bool TryRead(CheckedText text, int index, out int end, out Claim claim)
    {
        var key = text.GetKey(index);
        end = index + 1;
        if (_numbers.ContainsKey(key) || _one.ContainsKey(key))
        {
            claim = ReadCardinal(text, index, out end);
            return true;
        }

        if (_vague.TryGetValue(key, out var size))
        {
            claim = Create(size * ReadScale(text, ref end), isHard: true, ClaimKind.Vague);
            return true;
        }

        if (_fractions.TryGetValue(key, out var fraction))
        {
            var times = ReadScale(text, ref end);
            claim = Create(fraction * times) with { HasSize = times > 1 };
            return true;
        }

        if (_ordinals.TryGetValue(key, out var ordinal))
        {
            // "kedua belas", "kedua puluh"
            if (Scales.TryGetValue(text.GetKey(end), out var scale) && scale <= 10)
            {
                end++;
                ordinal = scale == Teen ? 10 + ordinal : ordinal * 10;
            }

            claim = Create(ordinal, isHard: ordinal > 2);
            return true;
        }

        // "beberapa ribu"
        if (Scales.TryGetValue(key, out size) && size >= 100 && text.GetKey(index - 1) is "beberapa" or "sekian")
        {
            claim = Create(size * ReadScale(text, ref end), isHard: false, ClaimKind.Vague);
            return true;
        }

        claim = Create(0);
        return false;
    }

    private double ReadScale(CheckedText text, ref int end)
    {
        var scale = 1.0;
        while (Scales.TryGetValue(text.GetKey(end), out var next) && next >= 100)
        {
            scale *= next;
            end++;
        }

        return scale;
    }

    private Claim ReadCardinal(CheckedText text, int index, out int end)
    {
        var sum = new CardinalSum();
        end = index;
        while (end < text.Words.Count && TryAdd(ref sum, text.Words[end].Key))
        {
            end++;
        }

        return TryReadRest(text, sum.Value, ref end) ?? Create(sum.Value, isHard: sum.Value != 1) with { HasSize = sum.HasSize };
    }

    private bool TryAdd(ref CardinalSum sum, string word) =>
        _one.TryGetValue(word, out var one) ? sum.TryAddOne(one)
        : _numbers.TryGetValue(word, out var digit) ? sum.TryAddDigit(digit)
        : Scales.TryGetValue(word, out var scale) && sum.TryMultiply(scale);

    /// <summary>Reads what makes another number of a cardinal: two thirds, twenties, two and a half.</summary>
    private Claim? TryReadRest(CheckedText text, double value, ref int end)
    {
        var next = text.GetKey(end);
        if (_denominators.TryGetValue(next, out var denominator))
        {
            end++;
            return Create(value / denominator);
        }

        // "dua per tiga"
        if (next == "per" && value is > 0 and < 10 && _numbers.TryGetValue(text.GetKey(end + 1), out denominator) && denominator > value)
        {
            end += 2;
            return Create(value / denominator);
        }

        // "usia dua puluhan"
        if (next == "puluhan" && value is > 0 and < 10)
        {
            end++;
            return Create(value * 10, isHard: false);
        }

        if (next == "setengah" && value > 0)
        {
            end++;
            return Create((value + 0.5) * ReadScale(text, ref end));
        }

        return null;
    }

    /// <summary>The words of a cardinal so far: <c>dua ratus lima</c> and then <c>ribu</c>.</summary>
    private struct CardinalSum
    {
        private double _total;
        private double _group;
        private double? _digit;

        /// <summary>Whether a word such as <c>seribu</c> or <c>ribu</c> is among them.</summary>
        public bool HasSize { get; private set; }

        public readonly double Value => _total + _group + (_digit ?? 0);

        /// <summary><c>sepuluh</c>, <c>seratus</c>, <c>seribu</c>.</summary>
        public bool TryAddOne(double one)
        {
            if (_digit is not null || one >= 1000 && _group > 0)
            {
                return false;
            }

            (_total, _group) = one < 1000 ? (_total, _group + one) : (_total + one, _group);
            HasSize = true;
            return true;
        }

        public bool TryAddDigit(double digit)
        {
            if (_digit is not null)
            {
                return false;
            }

            _digit = digit;
            return true;
        }

        /// <summary><c>belas</c>, <c>puluh</c>, <c>ratus</c>, <c>ribu</c>.</summary>
        public bool TryMultiply(double scale)
        {
            if (_digit is null && (_group <= 0 || scale < 1000))
            {
                return false;
            }

            var digit = _digit ?? 0;
            _digit = null;
            if (scale < 1000)
            {
                _group += scale == Teen ? 10 + digit : digit * scale;
                return true;
            }

            (_total, _group, HasSize) = (_total + ((_group + digit) * scale), 0, true);
            return true;
        }
    }
}
