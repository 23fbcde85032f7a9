package dev.throughline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which other ticket did a helper link to this one: asked with the ticket's text, alone and with its customer as the
/// context one is in. The ticket itself is asked for like the others and left out of each ranking.
final class RelatedTickets implements RankingSet {

    @Override
    public String name() {
        return "related_tickets";
    }

    @Override
    public List<String> needs() {
        return Tickets.needs();
    }

    @Override
    public Material read(DataFolder data) {
        Tickets tickets = Tickets.read(data);
        List<Question> alone = new ArrayList<>();
        List<Question> hinted = new ArrayList<>();
        for (String id : tickets.queryIds()) {
            Tickets.Ticket ticket = tickets.byId().get(id);
            Map<String, Integer> grades = tickets.related().get(id);
            if (ticket == null || grades == null) {
                continue;
            }
            String category = grades.keySet().stream().anyMatch(other -> tickets.byId().containsKey(other)
                    && tickets.byId().get(other).customer().equals(ticket.customer()))
                    ? "same customer" : "other customer";
            Question question = Question.of(id, category, Tickets.AGENT, ticket.text(), grades).without(Set.of(id));
            alone.add(question);
            hinted.add(question.asking(question.query().withHintTags(List.of(ticket.customerTag()))));
        }
        return new Material(name(), "tickets", Tickets.sources(data), "ticket", Tickets.STORED,
                tickets.byId().values().stream().map(Tickets.Ticket::passage).toList(),
                List.of(new Material.Asking("text alone", alone, true),
                        new Material.Asking("customer as a hint", hinted, false)),
                Set.of(), List.of(5, 10), List.of("recall@5", "recall@10", "any@10", "ndcg@10", "mrr"));
    }
}
