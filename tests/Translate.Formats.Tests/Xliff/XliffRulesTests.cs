using System.Text;

namespace Translate.Formats.Tests.Xliff;

/// <summary>The rules that judge outputs find what the specifications forbid.</summary>
public class XliffRulesTests
{
    public static TheoryData<string> Names => XliffFiles.Names;

    [Theory]
    [InlineData("<target>b</target><source>a</source>")]
    [InlineData("<source>a</source><note>c</note><target>b</target>")]
    [InlineData("<source>a</source><target state=\"done\">b</target>")]
    [InlineData("<source>a</source><target approved=\"yes\">b</target>")]
    [InlineData("<source><g>a</g></source>")]
    [InlineData("<source><g id=\"1\">a</g><x id=\"1\"/></source>")]
    [InlineData("<source><bpt id=\"1\"/>a</source>")]
    [InlineData("<source><x id=\"1\"/>a</source><target><x id=\"2\"/>b</target>")]
    [InlineData("<source><pc id=\"1\">a</pc></source>")]
    [InlineData(
        "<source>a</source><seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"2\">b</mrk></target>"
    )]
    [InlineData("<source>a</source><target phase-name=\"x\">b</target>")]
    [InlineData("<source><mrk mtype=\"seg\">a<target/></mrk></source>")]
    public void Rules_of_version_1_2_are_enforced(string content) =>
        Assert.NotEmpty(XliffRules.FindViolations(Encoding.UTF8.GetBytes(XliffFiles.Unit1(content))));

    [Theory]
    [InlineData("<target>b</target><source>a</source>")]
    [InlineData("<source>a</source><target>b</target><notes/>")]
    [InlineData("<source>a</source><target state=\"final\">b</target>")]
    [InlineData("<source><g id=\"1\">a</g></source>")]
    [InlineData("<source><ph/>a</source>")]
    [InlineData("<source><sc id=\"1\"/>a</source>")]
    [InlineData("<source><ec startRef=\"1\"/><sc id=\"1\"/>a</source>")]
    [InlineData("<source><sc id=\"1\"/>a<ec id=\"2\"/></source>")]
    [InlineData("<source><sc id=\"1\" isolated=\"yes\"/><ec startRef=\"1\" isolated=\"yes\"/></source>")]
    [InlineData("<source><ph id=\"s1\"/>a</source>")]
    [InlineData("<source><ph id=\"1\" dataRef=\"d1\"/>a</source>")]
    [InlineData("<source><ph id=\"1\" canDelete=\"no\"/>a</source><target>b</target>")]
    [InlineData("<source><ph id=\"1\"/>a</source><target><ph id=\"2\"/>b</target>")]
    [InlineData("<source><sm id=\"1\"/>a</source>")]
    [InlineData("<source><cp hex=\"0041\"/></source>")]
    [InlineData("<source>a</source><target order=\"3\">b</target>")]
    [InlineData("<source xml:lang=\"en\">a</source>")]
    [InlineData("<source><pc id=\"1\" type=\"bold\">a</pc></source>")]
    public void Rules_of_version_2_are_enforced(string content) =>
        Assert.NotEmpty(XliffRules.FindViolations(Encoding.UTF8.GetBytes(XliffFiles.Unit2(content))));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_corpus_itself_is_valid_except_for_target_languages(string name) =>
        Assert.DoesNotContain(
            XliffRules.FindViolations(XliffFiles.Read(name)),
            violation => violation is not ("a target has no language" or "a language is missing")
        );
}
