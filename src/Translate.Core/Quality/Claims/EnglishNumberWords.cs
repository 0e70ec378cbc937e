using System.Collections.Frozen;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads English numbers: <c>twenty-five thousand</c>, <c>two-thirds</c>, <c>tens of thousands</c>, <c>the second</c>.</summary>
internal sealed class EnglishNumberWords(WordData data) : NumberWords
{
    private const double Half = 0.5;

    private readonly FrozenDictionary<string, double> _numbers = data.GetNumbers("en.numbers");
    private readonly FrozenDictionary<string, double> _vague = data.GetNumbers("en.vague");
    private readonly FrozenDictionary<string, double> _ordinals = data.GetNumbers("en.ordinals");
    private readonly FrozenDictionary<string, double> _soft = data.GetNumbers("en.soft");
    private readonly FrozenDictionary<string, double> _fractions = data.GetNumbers("en.fractions");
    private readonly FrozenDictionary<string, double> _denominators = data.GetNumbers("en.denominators");
    private readonly FrozenDictionary<string, double> _decades = data.GetNumbers("en.decades");

    /// <inheritdoc/>
    public override FrozenDictionary<string, double> Scales { get; } = data.GetNumbers("en.scales");

    /// <inheritdoc/>
    public override FrozenSet<string> First { get; } =
        FrozenSet.ToFrozenSet(
            new[] { "en.numbers", "en.vague", "en.ordinals", "en.soft", "en.fractions", "en.decades", "en.scales" }
                .SelectMany(section => data.GetNumbers(section).Keys)
                .Concat(["noon", "midnight"]),
            StringComparer.Ordinal
        );

    /// <inheritdoc/>
    public override bool TryRead(CheckedText text, int index, out int end, out Claim claim)
    {
        var key = text.GetKey(index);
        end = index + 1;
        if (key is "half" or "quarter" && TryReadPart(text, index, out end, out claim))
        {
            return true;
        }

        if (_numbers.ContainsKey(key) || (Scales.ContainsKey(key) && text.GetKey(index - 1) is "a" or "an"))
        {
            claim = ReadCardinal(text, index, out end);
            return true;
        }

        if (key is "noon" or "midnight")
        {
            claim = Create(key == "noon" ? 720 : 0, isHard: false, ClaimKind.Time);
            return true;
        }

        if (_vague.TryGetValue(key, out var size))
        {
            // "tens of thousands", "dozens"
            if (text.GetKey(end) == "of" && _vague.TryGetValue(text.GetKey(end + 1), out var of))
            {
                (size, end) = (size * of, end + 2);
            }

            claim = Create(size, isHard: size > 10, ClaimKind.Vague);
            return true;
        }

        if (_decades.TryGetValue(key, out var decade))
        {
            claim = Create(decade, isHard: false) with { Alternative = decade - 1900, IsDate = true };
            return true;
        }

        if (_ordinals.TryGetValue(key, out var ordinal))
        {
            var hasPart = _fractions.TryGetValue(key, out var part);
            claim = Create(ordinal, isHard: ordinal > 2) with { Alternative = hasPart ? part : double.NaN };
            return true;
        }

        if (_fractions.TryGetValue(key, out var fraction) || _soft.TryGetValue(key, out fraction))
        {
            claim = Create(fraction, isHard: false) with { Alternative = _soft.TryGetValue(key, out var other) ? other : double.NaN };
            return true;
        }

        // "several hundred", "a few million"
        if (Scales.TryGetValue(key, out size) && size >= 100)
        {
            claim = Create(size, isHard: false, ClaimKind.Vague);
            return true;
        }

        claim = Create(0);
        return false;
    }

    /// <summary>Reads <c>half a million</c>, <c>half an hour</c> and <c>a quarter million</c>.</summary>
    private bool TryReadPart(CheckedText text, int index, out int end, out Claim claim)
    {
        var value = text.GetKey(index) == "half" ? Half : Half / 2;
        end = index + 1;
        end += text.GetKey(end) is "a" or "an" or "of" or "-" ? 1 : 0;
        end += text.GetKey(end) is "a" or "an" ? 1 : 0;
        if (Scales.TryGetValue(text.GetKey(end), out var scale))
        {
            end++;
            claim = Create(value * scale) with { HasSize = true };
            return true;
        }

        if (text.GetKey(end) == "hour")
        {
            claim = Create(value, isHard: false) with { Alternative = value * 60, SecondAlternative = 2 };
            end++;
            return true;
        }

        claim = Create(value, isHard: false);
        return false;
    }

    private Claim ReadCardinal(CheckedText text, int index, out int end)
    {
        var (total, group, digit, hasSize, isDozen) = (0.0, 0.0, -1.0, false, false);
        for (end = index; end < text.Words.Count; end++)
        {
            var key = text.Words[end].Key;
            if (_numbers.TryGetValue(key, out var number))
            {
                // "twenty five" is one number, "five twenty" are two.
                if (digit >= 0 && !(digit >= 20 && digit % 10 == 0 && number is > 0 and < 10))
                {
                    break;
                }

                digit = Math.Max(digit, 0) + number;
            }
            else if (Scales.TryGetValue(key, out var scale) && (digit >= 0 || group > 0 || end == index))
            {
                var before = group + Math.Max(digit, 0);
                isDozen = scale < 100 && before == 0;
                before = before > 0 ? before : 1;
                (total, group, hasSize) = scale >= 1000 ? (total + (before * scale), 0, true) : (total, before * scale, hasSize);
                digit = -1;
            }
            else if (_ordinals.TryGetValue(key, out var ordinal) && digit >= 20 && ordinal < 10 && text.Words[end - 1].IsDash)
            {
                digit += ordinal;
                end++;
                break;
            }
            else if (!(end > index && IsJoint(text, end, digit)))
            {
                break;
            }
        }

        // A hyphen or an "and" at the end is not a part of the number.
        while (text.Words[end - 1].IsDash || text.Words[end - 1].Key == "and")
        {
            end--;
        }

        var value = total + group + Math.Max(digit, 0);
        var after = end < text.Words.Count && text.Words[end].IsDash ? end + 1 : end;
        if (
            _denominators.TryGetValue(text.GetKey(after), out var denominator)
            || (value == 1 && _fractions.TryGetValue(text.GetKey(after), out var part) && (denominator = 1 / part) > 0)
        )
        {
            end = after + 1;
            return Create(value / denominator);
        }

        if (text.GetKey(end) == "and" && text.GetKey(end + 1) == "a" && text.GetKey(end + 2) == "half")
        {
            end += 3;
            return Create((value + Half) * (Scales.TryGetValue(text.GetKey(end), out var scale) && end++ > 0 ? scale : 1));
        }

        return Create(value, isHard: value != 1 && !isDozen) with
        {
            HasSize = hasSize,
        };
    }

    /// <summary>Whether a hyphen or "and" joins two parts of one number.</summary>
    private bool IsJoint(CheckedText text, int at, double digit)
    {
        var word = text.Words[at];
        var next = text.GetKey(at + 1);
        return word.IsDash
            ? word.IsGlued
                && (
                    (
                        digit >= 20
                        && (
                            (_numbers.TryGetValue(next, out var unit) && unit is > 0 and < 10)
                            || (_ordinals.TryGetValue(next, out unit) && unit < 10)
                        )
                    ) || Scales.ContainsKey(next)
                )
            : word.Key == "and" && digit < 0 && _numbers.ContainsKey(next);
    }
}
