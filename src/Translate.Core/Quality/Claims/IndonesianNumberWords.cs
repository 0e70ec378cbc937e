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
        var (total, group, digit, hasSize) = (0.0, 0.0, -1.0, false);
        for (end = index; end < text.Words.Count; end++)
        {
            var key = text.Words[end].Key;
            if (_one.TryGetValue(key, out var one))
            {
                if (digit >= 0 || (one >= 1000 && group > 0))
                {
                    break;
                }

                (total, group) = one < 1000 ? (total, group + one) : (total + one, group);
                hasSize = true;
            }
            else if (_numbers.TryGetValue(key, out var number))
            {
                if (digit >= 0)
                {
                    break;
                }

                digit = number;
            }
            else if (Scales.TryGetValue(key, out var scale) && (digit >= 0 || (group > 0 && scale >= 1000)))
            {
                if (scale >= 1000)
                {
                    (total, group, hasSize) = (total + ((group + Math.Max(digit, 0)) * scale), 0, true);
                }
                else
                {
                    group += scale == Teen ? 10 + digit : digit * scale;
                }

                digit = -1;
            }
            else
            {
                break;
            }
        }

        var value = total + group + Math.Max(digit, 0);
        if (_denominators.TryGetValue(text.GetKey(end), out var denominator))
        {
            end++;
            return Create(value / denominator);
        }

        // "dua per tiga"
        if (
            text.GetKey(end) == "per"
            && value is > 0 and < 10
            && _numbers.TryGetValue(text.GetKey(end + 1), out denominator)
            && denominator > value
        )
        {
            end += 2;
            return Create(value / denominator);
        }

        // "usia dua puluhan"
        if (text.GetKey(end) == "puluhan" && value is > 0 and < 10)
        {
            end++;
            return Create(value * 10, isHard: false);
        }

        if (text.GetKey(end) == "setengah" && value > 0)
        {
            end++;
            var half = value + 0.5;
            return Create(half * ReadScale(text, ref end));
        }

        return Create(value, isHard: value != 1) with
        {
            HasSize = hasSize,
        };
    }
}
