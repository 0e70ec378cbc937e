using System.Globalization;
using System.Text;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Core.Tests.Glossaries.Adversarial;

public class PairsTests
{
    private const double MaxFalseAlarms = 0.04;
    private const double MaxMissed = 0.05;

    public static TheoryData<string> Files => [.. AdversarialFile.GetNames("pairs")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Correct_pairs_have_no_findings_and_wrong_pairs_do(string name)
    {
        var file = AdversarialFile.Read("pairs", name, "pairs");
        var matcher = new TermMatcher(file.Glossary);
        var (right, alarms, wrong, missed) = (0, 0, 0, 0);
        var faults = new StringBuilder();
        foreach (var item in file.Items)
        {
            var isRight = AdversarialFile.GetTexts(item, "verdict")[0] == "right";
            var fault = isRight ? FindAlarm(matcher, item) : FindMiss(matcher, item);
            (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
            if (fault.Length > 0)
            {
                (alarms, missed) = isRight ? (alarms + 1, missed) : (alarms, missed + 1);
                faults.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  line {item.Location.Line} {AdversarialFile.GetTexts(item, "kind")[0]}: {fault}"
                );
            }
        }

        Assert.True(
            alarms <= MaxFalseAlarms * right && missed <= MaxMissed * wrong,
            $"{name}: {alarms} of {right} false alarms, {missed} of {wrong} missed\n{faults}"
        );
    }

    private static string FindAlarm(TermMatcher matcher, YamlTree.Mapping item)
    {
        var (source, target, repaired, outcomes) = Enforce(matcher, item);
        var violated = outcomes
            .Where(outcome => outcome.Kind == TermOutcomeKind.Violated)
            .Select(outcome => outcome.Occurrence.Entry.ToString());
        return repaired != target ? $"changed to '{repaired}': {source} => {target}"
            : violated.Any() ? $"{string.Join(", ", violated)} is violated: {source} => {target}"
            : string.Empty;
    }

    private static string FindMiss(TermMatcher matcher, YamlTree.Mapping item)
    {
        var (source, target, repaired, outcomes) = Enforce(matcher, item);
        var isFixed = AdversarialFile.GetTexts(item, "fixed").Contains(repaired);
        var violated = outcomes
            .Where(outcome => outcome.Kind == TermOutcomeKind.Violated)
            .Select(outcome => outcome.Occurrence.Entry.Source)
            .ToHashSet();
        var claimed = AdversarialFile.GetTexts(item, "wrong").Where(entry => !violated.Contains(entry));
        return isFixed ? string.Empty
            : repaired != target ? $"repaired to '{repaired}': {source} => {target}"
            : claimed.Any() ? $"{string.Join(", ", claimed)} is not violated: {source} => {target}"
            : string.Empty;
    }

    private static (string Source, string Target, string Repaired, IReadOnlyList<TermOutcome> Outcomes) Enforce(
        TermMatcher matcher,
        YamlTree.Mapping item
    )
    {
        var sources = AdversarialFile.GetTexts(item, "id");
        var targets = AdversarialFile.GetTexts(item, "en");
        var scope = new TermScope(sources);
        var repaired = sources.Zip(targets, (source, target) => TermRepair.Apply(matcher.Match(source, scope), target)).ToList();
        var outcomes = LaterMentions.RequireFullFirst(repaired.Select(pair => pair.Outcomes)).SelectMany(list => list).ToList();
        return (string.Join(' ', sources), string.Join(' ', targets), string.Join(' ', repaired.Select(pair => pair.Target)), outcomes);
    }
}
