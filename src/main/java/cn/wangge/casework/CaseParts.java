package cn.wangge.casework;

import org.springframework.stereotype.Component;

/** What the pages of a case and of an item are put together from. */
@Component
record CaseParts(
        FactsViews facts,
        GalleryViews gallery,
        ReasonViews reasons,
        TimelineViews timeline,
        ClockViews clocks,
        DiagramViews diagrams,
        PeopleViews people,
        RelatedViews related) {}
