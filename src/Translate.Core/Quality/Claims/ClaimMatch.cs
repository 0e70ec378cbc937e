namespace Translate.Core.Quality.Claims;

/// <summary>Whether two claims say the same.</summary>
internal static class ClaimMatch
{
    private const double Tolerance = 1e-9;

    /// <summary>A rounded conversion is this close.</summary>
    private const double ConversionTolerance = 0.08;

    /// <summary>Whether a target's claim states the value of a source's claim, apart from units and zones.</summary>
    public static bool IsSameValue(Claim source, Claim target) =>
        (source.Kind, target.Kind) switch
        {
            (ClaimKind.Code, ClaimKind.Code) => source.Code == target.Code,
            (ClaimKind.Code, _) or (_, ClaimKind.Code) => false,
            (ClaimKind.Month, ClaimKind.Month) or (ClaimKind.Weekday, ClaimKind.Weekday) => HasCommonValue(source, target),
            (ClaimKind.Month or ClaimKind.Weekday, _) or (_, ClaimKind.Month or ClaimKind.Weekday) => false,
            (ClaimKind.Time, ClaimKind.Time) => HasCommonValue(source, target) || IsSameMoment(source, target),
            (ClaimKind.Time, ClaimKind.Number) => IsHour(source, target.Value),
            (ClaimKind.Number, ClaimKind.Time) => IsHour(target, source.Value),
            (ClaimKind.Time, _) or (_, ClaimKind.Time) => false,
            (ClaimKind.Vague, ClaimKind.Vague) => IsNear(source.Value, target.Value),
            (ClaimKind.Vague, _) => IsOfSize(target.Value, source.Value),
            (_, ClaimKind.Vague) => IsOfSize(source.Value, target.Value),
            _ => HasCommonValue(source, target) || IsSameShare(source, target) || IsSameShare(target, source),
        };

    /// <summary>Whether the target converts the amount of the source into another unit.</summary>
    public static bool IsConversion(Claim source, Claim target)
    {
        if (source.Unit is null || target.Unit is null || !source.Unit.IsConvertible(target.Unit) || source.Unit.Id == target.Unit.Id)
        {
            return false;
        }

        if (source.Unit.Dimension == "temperature")
        {
            return IsClose(source.Unit.Id == "celsius" ? (source.Value * 1.8) + 32 : (source.Value - 32) / 1.8, target.Value);
        }

        return IsClose(source.Value * source.Unit.Factor, target.Value * target.Unit.Factor);
    }

    /// <summary>Whether both have the same digits in another magnitude, and the size is written on a side.</summary>
    public static bool IsOtherMagnitude(Claim source, Claim target)
    {
        if (source.Kind == ClaimKind.Vague && target.Kind == ClaimKind.Vague)
        {
            return true;
        }

        if (
            source.Kind is not (ClaimKind.Number or ClaimKind.Vague)
            || target.Kind is not (ClaimKind.Number or ClaimKind.Vague)
            || !(source.HasSize || target.HasSize)
            || source.Value <= 0
            || target.Value <= 0
        )
        {
            return false;
        }

        var power = Math.Log10(source.Value / target.Value);
        return Math.Abs(power - Math.Round(power)) < 1e-6;
    }

    private static bool HasCommonValue(Claim a, Claim b) =>
        HasValue(a, b.Value) || HasValue(a, b.Alternative) || HasValue(a, b.SecondAlternative);

    private static bool HasValue(Claim claim, double value) =>
        IsNear(claim.Value, value) || IsNear(claim.Alternative, value) || IsNear(claim.SecondAlternative, value);

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    private static bool IsClose(double a, double b) => Math.Abs(a - b) <= ConversionTolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>Whether a number fits a power of ten: 3,000 fits "thousands".</summary>
    private static bool IsOfSize(double value, double size) => value >= size && value < size * 10;

    /// <summary>Half is 50 percent.</summary>
    private static bool IsSameShare(Claim share, Claim part) =>
        share.Unit?.Id == "percent" && part.Unit is null && part.Value is > 0 and < 1 && Math.Abs(share.Value - (part.Value * 100)) < 1;

    private static bool IsHour(Claim time, double number)
    {
        var (hour, minute) = ((int)time.Value / 60, (int)time.Value % 60);
        return IsNear(number, hour + (minute / 100.0))
            || (minute == 0 && (number == hour % 12 || (number == 12 && hour % 12 == 0) || (number == 24 && hour == 0)));
    }

    private static bool IsSameMoment(Claim source, Claim target) =>
        source.Zone is { } from && target.Zone is { } to && from != to && ((int)((source.Value - from) - (target.Value - to)) % 720) == 0;
}
