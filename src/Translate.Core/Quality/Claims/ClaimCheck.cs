using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>Reports numbers, amounts, dates and times that the target has lost, changed or added.</summary>
internal sealed class ClaimCheck : IPairCheck
{
    /// <summary>More claims without a partner are reported one by one, not as pairs. It keeps the time linear.</summary>
    private const int MaxPaired = 40;

    /// <summary>The target of one claim is among the next claims of the other side.</summary>
    private const int Window = 40;

    /// <summary>Nobody reads more about one pair.</summary>
    private const int MaxFindings = 100;

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        var source = ClaimReader.Indonesian.Read(pair.Source);
        var target = ClaimReader.English.Read(pair.Target);
        if (source.Count + target.Count == 0)
        {
            return;
        }

        source.RemoveAll(claim => pair.IsInsideTermOfSource(claim.Range));
        // "Six Flags" is the same name on both sides.
        target.RemoveAll(claim =>
            pair.IsInsideTermOfTarget(claim.Range)
            || (
                !claim.IsFigure
                && claim.Kind == ClaimKind.Number
                && pair.Source.Keys.Contains(pair.Target.Words[pair.Target.FindIndex(claim.Range.Start)].Key)
            )
        );
        var partners = Match(source, target, pair, findings);
        List<Claim> missing = [.. source.Where((_, i) => partners.Source[i] < 0)];
        List<Claim> added = [.. target.Where((_, i) => !partners.Target[i])];
        if (missing.Count + added.Count == 0)
        {
            return;
        }

        if (source.Count <= MaxPaired && target.Count <= MaxPaired)
        {
            // An amount may be converted beside the original one, and a number in words said again.
            missing.RemoveAll(claim =>
                target.Exists(other => ClaimMatch.IsConversion(claim, other)) || IsSaidAgain(claim, source, missing)
            );
            added.RemoveAll(claim => source.Exists(other => ClaimMatch.IsConversion(other, claim)) || IsSaidAgain(claim, target, added));
        }

        Report(missing, added, pair, findings);
        if (findings.Count > MaxFindings)
        {
            findings.RemoveRange(MaxFindings, findings.Count - MaxFindings);
        }
    }

    /// <summary>Counts the claims that a target lost, changed or added.</summary>
    public static int Count(string source, string target)
    {
        var findings = new List<Finding>();
        new ClaimCheck().Check(CheckedPair.Read(source, target), findings);
        return findings.Count;
    }

    private static (int[] Source, bool[] Target) Match(List<Claim> source, List<Claim> target, CheckedPair pair, List<Finding> findings)
    {
        var partner = new int[source.Count];
        var isTaken = new bool[target.Count];
        Array.Fill(partner, -1);

        // First those that agree in everything, then those with a silent unit, then those that differ in the unit, last conversions and words such as "both".
        for (var pass = 0; pass < 4; pass++)
        {
            var first = 0;
            for (var s = 0; s < source.Count; s++)
            {
                if (partner[s] >= 0)
                {
                    continue;
                }

                while (first < isTaken.Length && isTaken[first])
                {
                    first++;
                }

                // Claims keep about their order in long texts.
                var from = target.Count <= Window * 2 ? first : Math.Max(first, s - Window);
                var to = target.Count <= Window * 2 ? target.Count : Math.Min(target.Count, from + (Window * 2));
                for (var t = from; t < to; t++)
                {
                    if (!isTaken[t] && IsPartner(source[s], target[t], pass))
                    {
                        (partner[s], isTaken[t]) = (t, true);
                        CompareUnits(source[s], target[t], pair, findings);
                        break;
                    }
                }
            }
        }

        return (partner, isTaken);
    }

    private static bool IsPartner(Claim source, Claim target, int pass) =>
        pass switch
        {
            0 => source.Kind == target.Kind
                && IsExact(source, target)
                && HasSameUnit(source, target)
                && source.Zone == target.Zone
                && target.IsHard,
            1 => (source.Unit is null || target.Unit is null || source.Unit.IsSame(target.Unit))
                && ClaimMatch.IsSameValue(source, target)
                && target.IsHard,
            2 => ClaimMatch.IsConversion(source, target),
            3 => ClaimMatch.IsSameValue(source, target),
            _ => false,
        };

    /// <summary>Whether a number in words repeats one that has a partner.</summary>
    private static bool IsSaidAgain(Claim claim, List<Claim> all, List<Claim> open) =>
        claim is { IsFigure: false, Kind: ClaimKind.Number }
        && all.Exists(other =>
            other.Kind == ClaimKind.Number && other.Value.Equals(claim.Value) && !open.Exists(left => ReferenceEquals(left, other))
        );

    private static bool IsExact(Claim source, Claim target) =>
        source.Kind == ClaimKind.Code ? source.Code == target.Code : source.Value.Equals(target.Value);

    private static bool HasSameUnit(Claim source, Claim target) =>
        source.Unit is null ? target.Unit is null : target.Unit is not null && source.Unit.IsSame(target.Unit);

    private static void CompareUnits(Claim source, Claim target, CheckedPair pair, List<Finding> findings)
    {
        if (
            source.Unit is { } from
            && target.Unit is { } to
            && !from.IsSame(to)
            && !ClaimMatch.IsConversion(source, target)
            && IsComparable(from, to)
        )
        {
            var isCurrency = from.IsCurrency && (to.IsCurrency || to.Id == "lb");
            findings.Add(
                Create(
                    isCurrency ? FindingIds.Currency : FindingIds.Unit,
                    isCurrency ? Severity.Error : Severity.Warning,
                    $"'{Show(source.Range, pair.Source)}' is '{Show(target.Range, pair.Target)}' in the translation",
                    source,
                    target
                )
            );
        }
        else if (
            source.Unit?.Id == "percent"
            && target.Unit is null
            && target is { IsFigure: true, Kind: ClaimKind.Number }
            && source.IsFigure
            && NextWord(target, pair.Target) is "points" or "point"
        )
        {
            findings.Add(
                Create(
                    FindingIds.Unit,
                    Severity.Warning,
                    $"'{Show(source.Range, pair.Source)}' is in points in the translation",
                    source,
                    target
                )
            );
        }

        if (
            source.Zone is { } zone
            && target.Zone is { } other
            && zone != other
            && ClaimMatch.IsSameValue(source with { Zone = null }, target)
        )
        {
            findings.Add(
                Create(
                    FindingIds.TimeZone,
                    Severity.Error,
                    $"'{Show(source.Range, pair.Source)}' is in another time zone in the translation",
                    source,
                    target
                )
            );
        }
    }

    /// <summary>Pounds are money and mass. An hour may be called by another unit of time only by mistake.</summary>
    private static bool IsComparable(Unit from, Unit to) => !(from.Id == "gbp" && to.Id == "lb");

    private static string NextWord(Claim claim, CheckedText text) => text.GetKey(text.FindIndex(claim.Range.End));

    private static void Report(List<Claim> missing, List<Claim> added, CheckedPair pair, List<Finding> findings)
    {
        // Only claims that must have a partner are findings. A soft one still explains a hard one on the other side.
        var pairs = missing.Count <= MaxPaired && added.Count <= MaxPaired;
        foreach (var claim in missing)
        {
            var other = pairs ? FindOther(claim, added) : null;
            if (other is not null)
            {
                added.Remove(other);
                findings.Add(CreateChanged(claim, other, pair));
            }
            else if (claim.IsHard && claim.Kind != ClaimKind.Vague)
            {
                findings.Add(
                    Create(
                        claim.IsDate ? FindingIds.Date : FindingIds.NumberMismatch,
                        GetSeverity(claim),
                        $"'{Show(claim.Range, pair.Source)}' is not in the translation",
                        claim,
                        null
                    )
                );
            }
        }

        foreach (var claim in added.Where(claim => claim.IsHard && claim.Kind != ClaimKind.Vague))
        {
            findings.Add(
                Create(
                    claim.Kind is ClaimKind.Month or ClaimKind.Weekday ? FindingIds.Date : FindingIds.NumberAdded,
                    claim.IsFigure ? Severity.Error : Severity.Warning,
                    $"'{Show(claim.Range, pair.Target)}' is not in the source",
                    null,
                    claim
                )
            );
        }
    }

    /// <summary>Returns the claim that replaces another: one of the same kind, if possible in another magnitude or with the same unit.</summary>
    private static Claim? FindOther(Claim claim, List<Claim> added)
    {
        var same = added.Where(other => (claim.IsHard || other.IsHard) && IsSameSort(claim, other)).ToList();
        return same.Find(other => ClaimMatch.IsOtherMagnitude(claim, other))
            ?? same.Find(other => claim.Unit is not null && other.Unit is not null && claim.Unit.IsSame(other.Unit))
            ?? same.Find(other => claim.IsDate == other.IsDate && other.IsHard)
            ?? same.Find(other => other.IsHard && claim.IsHard)
            ?? same.Find(other => other.IsHard || other.HasSize);
    }

    private static bool IsSameSort(Claim a, Claim b) =>
        a.Kind == b.Kind
        || (IsAmount(a) && IsAmount(b) && (a.Kind != ClaimKind.Vague || b.HasSize) && (b.Kind != ClaimKind.Vague || a.HasSize));

    private static bool IsAmount(Claim claim) => claim.Kind is ClaimKind.Number or ClaimKind.Vague or ClaimKind.Time or ClaimKind.Code;

    private static Finding CreateChanged(Claim source, Claim target, CheckedPair pair)
    {
        var id =
            ClaimMatch.IsOtherMagnitude(source, target) ? FindingIds.Magnitude
            : source.IsDate || source.Kind is ClaimKind.Month or ClaimKind.Weekday ? FindingIds.Date
            : FindingIds.NumberMismatch;
        return Create(
            id,
            id == FindingIds.Magnitude ? Severity.Error : GetSeverity(source),
            $"'{Show(source.Range, pair.Source)}' is '{Show(target.Range, pair.Target)}' in the translation",
            source,
            target
        );
    }

    private static Severity GetSeverity(Claim claim) => claim.IsFigure || claim.HasSize ? Severity.Error : Severity.Warning;

    private static Finding Create(string id, Severity severity, FindingTemplate message, Claim? source, Claim? target) =>
        new(id, severity, message, source?.Range, target?.Range);

    private static string Show(TextRange range, CheckedText text)
    {
        const int MaxShown = 60;
        var shown = range.In(text.Text);
        return shown.Length <= MaxShown ? shown.ToString() : $"{shown[..MaxShown]}…";
    }
}
