namespace Translate.Formats.Xliff;

/// <summary>Finds the segments of an XLIFF file that need a translation.</summary>
internal static class XliffSlotFinder
{
    /// <summary>Returns them in order. Segments without text are left out, as are those whose translation is to stay.</summary>
    public static IEnumerable<XliffSlot> Find(XliffFile file)
    {
        foreach (var unit in file.Units.Where(unit => unit.IsTranslatable))
        {
            // A target without segments is the translation of all of them.
            var whole =
                unit is { IsSegmented: true, Target: not null } && unit.Segments.All(segment => segment.Target is null)
                    ? file.ReadForEngine(unit, unit.Target)
                    : null;
            if (
                whole is { IsEmpty: false }
                && !NeedsTarget(file.ReadForEngine(unit, unit.LastSource!), whole, unit.Segments[0].State, unit.IsApproved)
            )
            {
                continue;
            }

            foreach (var segment in unit.Segments.Where(segment => !segment.IsLocked))
            {
                var source = file.ReadForEngine(unit, segment.Source);
                var target = segment.Target is null ? null : file.ReadForEngine(unit, segment.Target);
                if (source.Text.Length > 0 && NeedsTarget(source, target, segment.State, unit.IsApproved))
                {
                    yield return new XliffSlot(unit, segment, source);
                }
            }
        }
    }

    private static bool NeedsTarget(XliffContent source, XliffContent? target, string? state, bool isApproved) =>
        target is null
        || target.IsEmpty
        || (
            !isApproved
            && state switch
            {
                "initial" or "new" or "needs-translation" => true,

                // Programs that do not write states copy the source to mark an untranslated target.
                null => target.Matches(source.Text, source.Codes),
                _ => false,
            }
        );
}
